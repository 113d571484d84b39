package dev.logstore.results.statistics;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How many times as large one arm's value is as another's.
 *
 * @param value geometric mean of the rounds' ratios
 * @param interval its 95 % interval; empty for one round and for counts
 * @param pValue two-sided probability of a ratio so far from 1 between equal arms; empty likewise
 * @param rounds how many rounds both arms have a value of; without pairs, the fewer of the two
 */
public record Ratio(double value, Optional<Interval> interval, OptionalDouble pValue, int rounds) {

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
    return Optional.of(new Ratio(mean.value(), mean.interval(), mean.pValue(), mean.n()));
  }

  /**
   * Ratio of two arms whose rounds did not run next to each other, such as those of two runs:
   * Welch's t on logarithms.
   */
  public static Ratio unpaired(Collection<Double> arm, Collection<Double> baseline) {
    StudentT logs = logs(arm).minus(logs(baseline));
    return new Ratio(
        Math.exp(logs.estimate()),
        logs.interval().map(Interval::exponential),
        logs.pValue(),
        Math.min(arm.size(), baseline.size()));
  }

  /**
   * The geometric mean over queries of the ratios of two arms, paired by round. Each round gives
   * one mean over the queries, so that queries that are slow together do not count as independent.
   *
   * @param ratiosByRound for each round the ratios of its queries, the same queries in each
   * @return empty without rounds
   */
  public static Optional<Ratio> overQueries(
      Collection<? extends Collection<Double>> ratiosByRound) {
    if (ratiosByRound.isEmpty()) {
      return Optional.empty();
    }
    GeometricMean mean =
        GeometricMean.of(
            ratiosByRound.stream()
                .mapToDouble(queries -> Math.exp(logs(queries).value()))
                .toArray());
    return Optional.of(new Ratio(mean.value(), mean.interval(), mean.pValue(), mean.n()));
  }

  private static ArithmeticMean logs(Collection<Double> values) {
    return GeometricMean.logs(values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** Ratio of two counts; empty if either is 0. */
  public static Optional<Ratio> ofCounts(ForkSummary arm, ForkSummary baseline) {
    return arm.value() > 0 && baseline.value() > 0
        ? Optional.of(
            new Ratio(
                arm.value() / baseline.value(),
                Optional.empty(),
                OptionalDouble.empty(),
                Math.min(arm.forks(), baseline.forks())))
        : Optional.empty();
  }

  /** How far the ratio is from 1, as a factor of 1 or more, whatever its direction. */
  public double distance() {
    return Math.max(value, 1 / value);
  }
}
