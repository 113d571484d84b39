package dev.logstore.results;

import dev.logstore.results.Summary.Comparison;
import dev.logstore.results.Summary.Line;
import dev.logstore.results.Summary.Question;
import dev.logstore.results.statistics.Finding;
import dev.logstore.results.statistics.ForkSummary;
import dev.logstore.results.statistics.NoiseFloor;
import dev.logstore.results.statistics.Ratio;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Groups measurements by question and arm, and holds the arms of a question against each other.
 * Each comparison is made as if it were the only one; {@link Correction} is the next step.
 */
final class Summarizer {
  /** The order in which a reader wants them; what is not named here follows by name. */
  private static final List<String> GROUPS =
      List.of(Arm.BASELINE, Arm.BASELINE_AGAIN, "control", "plugin");

  private static final List<String> METRICS =
      List.of(
          "latency_p50",
          "latency_p90",
          "latency_p95",
          "latency_p99",
          "latency_p999",
          "latency_p9999",
          "latency_max",
          "latency_mean",
          "throughput",
          "size_total",
          "size_heap",
          "size_index",
          "size_toast");

  private static final Comparator<Question> QUESTION_ORDER =
      Comparator.comparing(Question::harness)
          .thenComparing(Question::benchmark)
          .thenComparing(Question::dataset)
          .thenComparing(question -> question.query().orElse(""))
          .thenComparing(Question::rowsBefore)
          .thenComparing(question -> rank(METRICS, question.metric().id()))
          .thenComparing(question -> question.metric().id())
          .thenComparing(question -> question.metric().unit());

  private static final Comparator<Arm> ARM_ORDER =
      Comparator.comparing((Arm arm) -> arm.writer().orElse(""))
          .reversed()
          .thenComparing(arm -> arm.bufferSize().orElse(0))
          .thenComparing(arm -> rank(GROUPS, arm.group()))
          .thenComparing(Arm::id)
          .thenComparing(Arm::server)
          .thenComparing(Arm::durability);

  /** For each question and arm the value of each round. */
  private final Map<Question, Map<Arm, SortedMap<Integer, Double>>> answers =
      new TreeMap<>(QUESTION_ORDER);

  private final Map<Question, Map<String, NoiseFloor>> floors = new LinkedHashMap<>();

  Summarizer(List<Measurement> measurements) {
    measurements.stream()
        .filter(measurement -> measurement.iteration().isEmpty())
        .forEach(measurement -> measurement.value().ifPresent(value -> add(measurement, value)));
    answers.forEach((question, arms) -> floors.put(question, floorsByConditions(arms)));
  }

  private void add(Measurement measurement, Measurement.Value value) {
    Fork fork = measurement.fork();
    if (value.metric().isAlwaysPositive() && !(value.value() > 0)) {
      throw new ResultsException(
          "%s of arm %s in round %d is %s; a time or a rate has to be above 0, so this fork did not measure"
              .formatted(value.metric().id(), fork.arm().id(), fork.round(), value.value()));
    }
    Question question =
        new Question(
            fork.harness(),
            fork.benchmark(),
            fork.dataset(),
            fork.rowsBefore(),
            fork.query(),
            value.metric());
    answers
        .computeIfAbsent(question, key -> new TreeMap<>(ARM_ORDER))
        .computeIfAbsent(fork.arm(), key -> new TreeMap<>())
        .put(fork.round(), value.value());
  }

  List<Line> lines() {
    return answers.entrySet().stream()
        .flatMap(entry -> entry.getValue().keySet().stream().map(arm -> line(entry.getKey(), arm)))
        .toList();
  }

  private Line line(Question question, Arm arm) {
    Optional<Comparison> toStandard =
        arm.group().equals(Arm.BASELINE)
            ? Optional.empty()
            : compare(question, arm, counterpart(arm, Arm.BASELINE, arm.variant()));
    boolean bufferedRate =
        question.metric().equals(Metric.THROUGHPUT)
            && arm.writer().equals(Optional.of(Arm.BUFFERED));
    Optional<Comparison> toSynchronous =
        bufferedRate
            ? compare(question, arm, counterpart(arm, arm.group(), Arm.SYNCHRONOUS))
            : Optional.empty();
    return new Line(question, arm, summary(question, arm), toStandard, toSynchronous);
  }

  private ForkSummary summary(Question question, Arm arm) {
    Collection<Double> forks = answers.get(question).get(arm).values();
    if (question.metric().isCount()) {
      return ForkSummary.ofCounts(forks);
    }
    return positive(forks) ? ForkSummary.of(forks) : ForkSummary.ofDifferences(forks);
  }

  private Optional<Comparison> compare(Question question, Arm arm, String baselineId) {
    Optional<Arm> baseline = find(question, baselineId);
    if (baseline.isEmpty()) {
      return Optional.empty();
    }
    if (question.metric().isCount()) {
      return Ratio.ofCounts(summary(question, arm), summary(question, baseline.get()))
          .map(
              ratio ->
                  new Comparison(
                      baselineId,
                      ratio,
                      Optional.empty(),
                      OptionalDouble.empty(),
                      Finding.ofCounts(ratio)));
    }
    Optional<NoiseFloor> floor = floor(question, arm, baseline.get());
    Map<Arm, SortedMap<Integer, Double>> arms = answers.get(question);
    return ratio(arms.get(arm), arms.get(baseline.get()))
        .map(
            ratio ->
                new Comparison(baselineId, ratio, floor, ratio.pValue(), Finding.of(ratio, floor)));
  }

  /**
   * The higher floor of the two arms' writers; where these have no A/A comparison of their own, the
   * highest floor that the metric has anywhere in the benchmark.
   */
  private Optional<NoiseFloor> floor(Question question, Arm arm, Arm baseline) {
    List<NoiseFloor> own =
        Stream.of(arm, baseline)
            .map(either -> floors.get(question).get(conditions(either)))
            .filter(Objects::nonNull)
            .toList();
    if (!own.isEmpty()) {
      return NoiseFloor.highest(own);
    }
    return NoiseFloor.highest(
        floors.entrySet().stream()
            .filter(entry -> entry.getKey().benchmark().equals(question.benchmark()))
            .filter(entry -> entry.getKey().metric().equals(question.metric()))
            .flatMap(entry -> entry.getValue().values().stream())
            .toList());
  }

  private static Map<String, NoiseFloor> floorsByConditions(
      Map<Arm, SortedMap<Integer, Double>> arms) {
    Map<String, NoiseFloor> byConditions = new LinkedHashMap<>();
    arms.forEach(
        (again, rounds) -> {
          if (again.group().equals(Arm.BASELINE_AGAIN)) {
            arms.forEach(
                (arm, baseline) -> {
                  if (arm.id().equals(counterpart(again, Arm.BASELINE, again.variant()))) {
                    ratio(rounds, baseline)
                        .flatMap(NoiseFloor::of)
                        .ifPresent(floor -> byConditions.put(conditions(again), floor));
                  }
                });
          }
        });
    return byConditions;
  }

  /** The ratio of values above 0; a count or a cost that is 0 has none. */
  private static Optional<Ratio> ratio(
      SortedMap<Integer, Double> arm, SortedMap<Integer, Double> baseline) {
    return positive(arm.values()) && positive(baseline.values())
        ? Ratio.ofRounds(arm, baseline)
        : Optional.empty();
  }

  private static boolean positive(Collection<Double> values) {
    return values.stream().allMatch(value -> value > 0);
  }

  private Optional<Arm> find(Question question, String id) {
    return answers.get(question).keySet().stream().filter(arm -> arm.id().equals(id)).findFirst();
  }

  /** The id of the arm of another group or writer under the same conditions. */
  private static String counterpart(Arm arm, String group, String variant) {
    Map<String, String> factors =
        group.equals(arm.group()) ? arm.factors() : Factors.ofAnyTable(arm.factors());
    return group + (variant.isEmpty() ? "" : "/" + variant) + Factors.suffix(factors);
  }

  /** What an arm has in common with the A/A comparison that tells its noise. */
  private static String conditions(Arm arm) {
    return arm.variant() + Factors.suffix(Factors.ofAnyTable(arm.factors()));
  }

  private static int rank(List<String> order, String id) {
    int index = order.indexOf(id);
    return index < 0 ? order.size() : index;
  }
}
