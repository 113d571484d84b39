/** Two runs, or two arms of one run, held against each other. */
package dev.logstore.results.compare;
