package dev.logstore.results.statistics;

import java.util.Arrays;
import java.util.Optional;

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
    ArithmeticMean logs =
        ArithmeticMean.of(Arrays.stream(values).map(GeometricMean::log).toArray());
    if (logs.n() == 1) {
      return new GeometricMean(values[0], Optional.empty(), 1);
    }
    return new GeometricMean(
        Math.exp(logs.value()), logs.interval().map(GeometricMean::exponential), logs.n());
  }

  private static Interval exponential(Interval logs) {
    return new Interval(Math.exp(logs.low()), Math.exp(logs.high()), logs.confidence());
  }

  private static double log(double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(
          "a value is %s; a geometric mean needs numbers above 0".formatted(value));
    }
    return Math.log(value);
  }
}
