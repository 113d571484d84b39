/** A site's own logs: read, pseudonymised, sorted, and written as a data set. */
package dev.logstore.datasets.importing;
