package dev.logstore.benchmarks.study;

/**
 * What is known of a plan's data sets before they are opened.
 *
 * @param events rows of each
 * @param sets how many there are to be, one a seed
 * @param made how many are there; the others have to be generated
 */
record DatasetSize(long events, int sets, int made) {}
