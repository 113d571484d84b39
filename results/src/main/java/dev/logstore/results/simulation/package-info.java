/** What the statistics do when the truth is known: coverage, false alarms, power. */
package dev.logstore.results.simulation;
