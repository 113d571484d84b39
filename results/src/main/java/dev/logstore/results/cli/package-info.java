/** The sub-commands of results.jar and the text they print. */
package dev.logstore.results.cli;
