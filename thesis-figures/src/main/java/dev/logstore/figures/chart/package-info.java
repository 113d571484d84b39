/** Charts: what they show, where it goes, how it is drawn. They know nothing of runs. */
package dev.logstore.figures.chart;
