package dev.logstore.benchmarks.study;

/**
 * What is known of a data set before it is opened.
 *
 * @param events rows
 * @param made true if it is there, false if it has to be generated
 */
record DatasetSize(long events, boolean made) {}
