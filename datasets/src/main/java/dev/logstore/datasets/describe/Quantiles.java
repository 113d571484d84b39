package dev.logstore.datasets.describe;

import java.util.List;

/**
 * A distribution of whole numbers. A quantile q is the smallest value with at least the share q of
 * all values at or below it.
 *
 * @param number how many values
 * @param mean 0 if there is no value
 * @param lnMu mean of the natural logarithm of the values above 0; 0 if there is none
 * @param lnSigma standard deviation of that logarithm
 * @param percentiles the quantiles 0.01 to 0.99; empty if there is no value
 */
public record Quantiles(
    long number,
    double mean,
    long min,
    long p10,
    long p25,
    long median,
    long p75,
    long p90,
    long p99,
    long max,
    double lnMu,
    double lnSigma,
    List<Long> percentiles) {
  public Quantiles {
    percentiles = List.copyOf(percentiles);
  }
}
