package dev.logstore.datasets.describe;

/**
 * A distribution of whole numbers. A quantile q is the smallest value with at least the share q of
 * all values at or below it.
 *
 * @param number how many values
 * @param mean 0 if there is no value
 */
public record Quantiles(
    long number, double mean, long min, long median, long p90, long p99, long max) {}
