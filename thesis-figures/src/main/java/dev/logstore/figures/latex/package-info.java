/** What a thesis in LaTeX takes from a run: tables, a macro for each number, and a document. */
package dev.logstore.figures.latex;
