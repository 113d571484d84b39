package dev.logstore.results.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The geometric mean of positive numbers, with a Student t interval on their logarithms.
 *
 * <p>Times and rates are positive, vary by factors and are skewed to the right; their logarithms
 * are near to normal. With about five forks a percentile bootstrap covers the truth too seldom,
 * which is why the interval is Student's.
 *
 * @param value the mean
 * @param interval its 95 % interval; empty for a single number, which says nothing of its spread
 * @param pValue two-sided probability of a mean so far from 1 if the truth is 1; empty likewise
 * @param n how many numbers
 */
record GeometricMean(double value, Optional<Interval> interval, OptionalDouble pValue, int n) {

  static GeometricMean of(double... values) {
    ArithmeticMean logs = logs(values);
    double mean = logs.n() == 1 ? values[0] : Math.exp(logs.value());
    return new GeometricMean(
        mean, logs.interval().map(Interval::exponential), logs.pValue(), logs.n());
  }

  static ArithmeticMean logs(double... values) {
    return ArithmeticMean.of(Arrays.stream(values).map(GeometricMean::log).toArray());
  }

  private static double log(double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(
          "a value is %s; a geometric mean needs numbers above 0".formatted(value));
    }
    return Math.log(value);
  }
}
