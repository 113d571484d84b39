package dev.logstore.results.statistics;

import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Quantile.EstimationMethod;

/**
 * Quantiles of a sample as R, NumPy and spreadsheets give them unless told otherwise: type 7 of
 * Hyndman and Fan, Sample Quantiles in Statistical Packages, The American Statistician 50 (1996).
 */
final class Quantiles {
  private static final Quantile TYPE_7 = Quantile.withDefaults().with(EstimationMethod.HF7);

  private Quantiles() {}

  /**
   * One quantile for each probability.
   *
   * @param values in any order; they are left as they are
   * @param probabilities from 0 to 1
   */
  static double[] of(double[] values, double... probabilities) {
    return TYPE_7.withCopy(true).evaluate(values, probabilities);
  }
}
