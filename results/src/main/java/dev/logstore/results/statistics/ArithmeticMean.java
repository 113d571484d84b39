package dev.logstore.results.statistics;

import java.util.Optional;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.StandardDeviation;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The mean of numbers with its Student t interval.
 *
 * @param value the mean
 * @param interval its 95 % interval; empty for a single number, which says nothing of its spread
 * @param n how many numbers
 */
record ArithmeticMean(double value, Optional<Interval> interval, int n) {

  static ArithmeticMean of(double... values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("the mean of no values does not exist");
    }
    double mean = Mean.of(values).getAsDouble();
    if (values.length == 1) {
      return new ArithmeticMean(values[0], Optional.empty(), 1);
    }
    double standardError = StandardDeviation.of(values).getAsDouble() / Math.sqrt(values.length);
    double upperTail = (1 - Interval.CONFIDENCE) / 2;
    double reach =
        standardError * TDistribution.of(values.length - 1).inverseSurvivalProbability(upperTail);
    return new ArithmeticMean(
        mean,
        Optional.of(new Interval(mean - reach, mean + reach, Interval.CONFIDENCE)),
        values.length);
  }
}
