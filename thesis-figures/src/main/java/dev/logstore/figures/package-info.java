/** The figures of the thesis and the report of a run, drawn from the files of the run alone. */
package dev.logstore.figures;
