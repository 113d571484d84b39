package dev.logstore.results.statistics;

import java.util.Map;
import java.util.Optional;

/**
 * How many times as large one arm's value is as another's.
 *
 * @param value geometric mean of the rounds' ratios
 * @param interval its 95 % interval; empty for one round and for counts
 * @param rounds how many rounds both arms have a value of
 */
public record Ratio(double value, Optional<Interval> interval, int rounds) {

  /**
   * Ratio of two arms, paired by round: the arms of one round ran next to each other, so that a
   * slow spell of the machine cancels out.
   *
   * @param arm positive value of each round
   * @param baseline the same of the arm that it is divided by
   * @return empty if the arms have no round in common
   */
  public static Optional<Ratio> ofRounds(Map<Integer, Double> arm, Map<Integer, Double> baseline) {
    double[] ratios =
        arm.keySet().stream()
            .filter(baseline::containsKey)
            .sorted()
            .mapToDouble(round -> arm.get(round) / baseline.get(round))
            .toArray();
    if (ratios.length == 0) {
      return Optional.empty();
    }
    GeometricMean mean = GeometricMean.of(ratios);
    return Optional.of(new Ratio(mean.value(), mean.interval(), mean.n()));
  }

  /** Ratio of two counts; empty if either is 0. */
  public static Optional<Ratio> ofCounts(ForkSummary arm, ForkSummary baseline) {
    return arm.value() > 0 && baseline.value() > 0
        ? Optional.of(
            new Ratio(
                arm.value() / baseline.value(),
                Optional.empty(),
                Math.min(arm.forks(), baseline.forks())))
        : Optional.empty();
  }

  /** How far the ratio is from 1, as a factor of 1 or more, whatever its direction. */
  public double distance() {
    return Math.max(value, 1 / value);
  }
}
