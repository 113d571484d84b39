/** A run as others get it: an archive whose bytes are the same on any machine, and its citation. */
package dev.logstore.results.archive;
