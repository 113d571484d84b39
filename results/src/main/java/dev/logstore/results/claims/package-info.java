/** The claims of the proposal, and what a run has to say of each. */
package dev.logstore.results.claims;
