package dev.logstore.results.claims;

import dev.logstore.results.Arm;
import dev.logstore.results.Fork;
import dev.logstore.results.Measurement;
import dev.logstore.results.Metric;
import dev.logstore.results.claims.Verdict.Measured;
import dev.logstore.results.statistics.ForkSummary;
import dev.logstore.results.statistics.Growth;
import dev.logstore.results.statistics.Ratio;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The numbers of one arm that a claim is about. */
final class Estimates {
  private final Claim claim;
  private final List<Measurement> measurements;
  private final Arm arm;
  private final long rows;

  Estimates(Claim claim, List<Measurement> measurements, Arm arm, long rows) {
    this.claim = claim;
    this.measurements = measurements;
    this.arm = arm;
    this.rows = rows;
  }

  /** One for each query, or just one where nothing is queried or the queries are averaged. */
  List<Measured> all() {
    return switch (claim.measure()) {
      case VALUE -> values();
      case QUOTIENT -> quotients();
      case TIMES_BETTER -> timesBetter().stream().toList();
      case GROWTH_EXPONENT -> growth();
      case COMPLETES -> List.of(completed());
    };
  }

  private List<Measured> values() {
    return byQuery(arm.id(), claim.metric()).values().stream()
        .map(rounds -> measured(summary(rounds.values()), metric().map(Metric::unit).orElse("")))
        .toList();
  }

  private List<Measured> quotients() {
    Map<String, Map<Integer, Double>> divisors = byQuery(arm.id(), claim.divisor().orElseThrow());
    return byQuery(arm.id(), claim.metric()).entrySet().stream()
        .filter(entry -> divisors.containsKey(entry.getKey()))
        .flatMap(entry -> divided(entry.getValue(), divisors.get(entry.getKey())).stream())
        .toList();
  }

  private Optional<Measured> divided(Map<Integer, Double> upper, Map<Integer, Double> lower) {
    List<Double> quotients =
        upper.keySet().stream()
            .filter(round -> lower.getOrDefault(round, 0.0) > 0)
            .map(round -> claim.one() * upper.get(round) / lower.get(round))
            .toList();
    return quotients.isEmpty()
        ? Optional.empty()
        : Optional.of(measured(summary(quotients), claim.shareUnit()));
  }

  private static ForkSummary summary(Collection<Double> values) {
    if (values.stream().distinct().count() == 1 && values.size() > 1) {
      return ForkSummary.ofCounts(values);
    }
    return values.stream().allMatch(value -> value > 0)
        ? ForkSummary.of(values)
        : ForkSummary.ofDifferences(values);
  }

  private Optional<Measured> timesBetter() {
    Map<String, Map<Integer, Double>> mine = byQuery(arm.id(), claim.metric());
    Map<String, Map<Integer, Double>> others =
        byQuery(arm.counterpart(claim.against().orElseThrow()), claim.metric());
    if (mine.isEmpty() || !others.keySet().containsAll(mine.keySet())) {
      return Optional.empty();
    }
    boolean moreIsBetter = metric().map(Metric::moreIsBetter).orElse(false);
    Map<Integer, List<Double>> byRound = new TreeMap<>();
    mine.forEach(
        (query, rounds) ->
            rounds.forEach(
                (round, value) -> {
                  Double other = others.get(query).get(round);
                  if (other != null && other > 0 && value > 0) {
                    byRound
                        .computeIfAbsent(round, key -> new ArrayList<>())
                        .add(moreIsBetter ? value / other : other / value);
                  }
                }));
    byRound.values().removeIf(ratios -> ratios.size() < mine.size());
    return Ratio.overQueries(byRound.values())
        .map(
            ratio ->
                new Measured(ratio.value(), ratio.interval(), "times", arm, rows, ratio.rounds()));
  }

  private List<Measured> growth() {
    Map<String, List<Growth.Point>> points = new TreeMap<>();
    values(arm.id(), claim.metric(), fork -> true)
        .filter(row -> row.value().orElseThrow().value() > 0 && row.fork().rowsBefore() > 0)
        .forEach(
            row ->
                points
                    .computeIfAbsent(row.fork().query().orElse(""), key -> new ArrayList<>())
                    .add(
                        new Growth.Point(
                            (double) row.fork().rowsBefore(), row.value().orElseThrow().value())));
    return points.values().stream()
        .flatMap(query -> Growth.of(query).stream())
        .map(
            growth ->
                new Measured(growth.exponent(), growth.interval(), "1", arm, rows, growth.points()))
        .toList();
  }

  private Measured completed() {
    List<Fork> forks =
        measurements.stream()
            .map(Measurement::fork)
            .filter(fork -> fork.arm().id().equals(arm.id()))
            .distinct()
            .toList();
    long failed =
        measurements.stream()
            .filter(Measurement::failed)
            .map(Measurement::fork)
            .filter(fork -> fork.arm().id().equals(arm.id()))
            .distinct()
            .count();
    double share = claim.one() * (forks.size() - failed) / forks.size();
    return new Measured(share, Optional.empty(), claim.shareUnit(), arm, rows, forks.size());
  }

  private Measured measured(ForkSummary summary, String unit) {
    return new Measured(summary.value(), summary.interval(), unit, arm, rows, summary.forks());
  }

  private Optional<Metric> metric() {
    return measurements.stream()
        .flatMap(row -> row.value().stream())
        .map(Measurement.Value::metric)
        .filter(metric -> metric.id().equals(claim.metric()))
        .findFirst();
  }

  /** For each query the value of each round, at the largest size of the table. */
  private Map<String, Map<Integer, Double>> byQuery(String armId, String metric) {
    Map<String, Map<Integer, Double>> values = new TreeMap<>();
    values(armId, metric, fork -> fork.rowsBefore() == rows)
        .forEach(
            row ->
                values
                    .computeIfAbsent(row.fork().query().orElse(""), key -> new TreeMap<>())
                    .put(row.fork().round(), row.value().orElseThrow().value()));
    return values;
  }

  private Stream<Measurement> values(String armId, String metric, Predicate<Fork> which) {
    return measurements.stream()
        .filter(row -> row.iteration().isEmpty())
        .filter(row -> row.fork().arm().id().equals(armId) && which.test(row.fork()))
        .filter(row -> row.value().filter(v -> v.metric().id().equals(metric)).isPresent());
  }
}
