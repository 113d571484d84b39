package dev.logstore.results.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.StandardDeviation;

/**
 * The mean of numbers with its Student t interval.
 *
 * @param value the mean
 * @param standardError its standard error; 0 for a single number
 * @param n how many numbers
 */
record ArithmeticMean(double value, double standardError, int n) {

  static ArithmeticMean of(double... values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("the mean of no values does not exist");
    }
    if (values.length == 1) {
      return new ArithmeticMean(values[0], 0, 1);
    }
    return new ArithmeticMean(
        Mean.of(values).getAsDouble(),
        StandardDeviation.of(values).getAsDouble() / Math.sqrt(values.length),
        values.length);
  }

  /** The 95 % interval; empty for a single number, which says nothing of its spread. */
  Optional<Interval> interval() {
    return t().interval();
  }

  /** Probability of a mean so far from 0 if the truth is 0; empty for a single number. */
  OptionalDouble pValue() {
    return t().pValue();
  }

  private StudentT t() {
    return new StudentT(value, standardError, n - 1);
  }

  /** This mean less that of numbers that are not paired with these: Welch's test. */
  StudentT minus(ArithmeticMean other) {
    double mine = standardError * standardError;
    double others = other.standardError * other.standardError;
    double degrees =
        n < 2 || other.n < 2
            ? 0
            : mine + others == 0
                ? n + other.n - 2
                : (mine + others)
                    * (mine + others)
                    / (mine * mine / (n - 1) + others * others / (other.n - 1));
    return new StudentT(value - other.value, Math.sqrt(mine + others), degrees);
  }
}
