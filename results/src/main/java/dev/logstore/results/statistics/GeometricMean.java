package dev.logstore.results.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.StandardDeviation;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The geometric mean of positive numbers, with a Student t interval on their logarithms.
 *
 * <p>Times and rates are positive, vary by factors and are skewed to the right; their logarithms
 * are near to normal. With about five forks a percentile bootstrap covers the truth too seldom,
 * which is why the interval is Student's.
 *
 * @param value the mean
 * @param interval its 95 % interval; empty for a single number, which says nothing of its spread
 * @param n how many numbers
 */
record GeometricMean(double value, Optional<Interval> interval, int n) {

  static GeometricMean of(double... values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("the mean of no values does not exist");
    }
    double[] logs = Arrays.stream(values).map(GeometricMean::log).toArray();
    double mean = Mean.of(logs).getAsDouble();
    if (logs.length == 1) {
      return new GeometricMean(values[0], Optional.empty(), 1);
    }
    double standardError = StandardDeviation.of(logs).getAsDouble() / Math.sqrt(logs.length);
    double upperTail = (1 - Interval.CONFIDENCE) / 2;
    double t = TDistribution.of(logs.length - 1).inverseSurvivalProbability(upperTail);
    double low = Math.exp(mean - t * standardError);
    double high = Math.exp(mean + t * standardError);
    return new GeometricMean(
        Math.exp(mean), Optional.of(new Interval(low, high, Interval.CONFIDENCE)), logs.length);
  }

  private static double log(double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(
          "a value is %s; a geometric mean needs numbers above 0".formatted(value));
    }
    return Math.log(value);
  }
}
