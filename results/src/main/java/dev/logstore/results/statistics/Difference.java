package dev.logstore.results.statistics;

import java.util.Map;
import java.util.Optional;

/**
 * How much more one arm's value is than another's, in the unit of the values.
 *
 * @param value mean of the rounds' differences
 * @param interval its 95 % Student t interval; empty for one round
 * @param rounds how many rounds both arms have a value of
 */
public record Difference(double value, Optional<Interval> interval, int rounds) {

  /**
   * Difference of two arms, paired by round.
   *
   * @return empty if the arms have no round in common
   */
  public static Optional<Difference> ofRounds(
      Map<Integer, Double> arm, Map<Integer, Double> baseline) {
    double[] differences =
        arm.keySet().stream()
            .filter(baseline::containsKey)
            .sorted()
            .mapToDouble(round -> arm.get(round) - baseline.get(round))
            .toArray();
    if (differences.length == 0) {
      return Optional.empty();
    }
    ArithmeticMean mean = ArithmeticMean.of(differences);
    return Optional.of(new Difference(mean.value(), mean.interval(), mean.n()));
  }
}
