package dev.logstore.results.statistics;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/**
 * One metric of one arm over its forks.
 *
 * @param value geometric mean over the forks; for a count, and for differences, the arithmetic mean
 * @param interval 95 % interval over the forks; empty for one fork, and for a count, which has no
 *     sampling error
 * @param forks how many forks
 */
public record ForkSummary(double value, Optional<Interval> interval, int forks) {

  /** Summary of one positive value for each fork. */
  public static ForkSummary of(Collection<Double> forks) {
    GeometricMean mean = GeometricMean.of(doubles(forks));
    return new ForkSummary(mean.value(), mean.interval(), mean.n());
  }

  /** Summary of a value that is counted, which may be 0. */
  public static ForkSummary ofCounts(Collection<Double> forks) {
    double mean = Arrays.stream(doubles(forks)).average().orElseThrow();
    return new ForkSummary(mean, Optional.empty(), forks.size());
  }

  /**
   * Summary of values that may be 0 or less, such as a cost that is the difference of two times:
   * their mean, with a Student t interval.
   */
  public static ForkSummary ofDifferences(Collection<Double> forks) {
    ArithmeticMean mean = ArithmeticMean.of(doubles(forks));
    return new ForkSummary(mean.value(), mean.interval(), mean.n());
  }

  private static double[] doubles(Collection<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
