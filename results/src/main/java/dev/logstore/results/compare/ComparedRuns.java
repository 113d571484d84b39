package dev.logstore.results.compare;

import dev.logstore.results.Fork;
import dev.logstore.results.Measurement;
import dev.logstore.results.QueryMeans;
import dev.logstore.results.Seeds;
import dev.logstore.results.Summary;
import dev.logstore.results.Summary.Comparison;
import dev.logstore.results.Summary.Question;
import dev.logstore.results.statistics.FalseDiscovery;
import dev.logstore.results.statistics.Finding;
import dev.logstore.results.statistics.ForkSummary;
import dev.logstore.results.statistics.NoiseFloor;
import dev.logstore.results.statistics.Ratio;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/** Compares two runs, arm by arm, or two arms of one run, question by question. */
public final class ComparedRuns {
  /** What is asked of whom. */
  private record Key(Question question, String arm) {}

  private ComparedRuns() {}

  /**
   * Every arm of one run against the same of another; their rounds are not paired. At the end stand
   * the geometric means over queries.
   */
  public static List<Compared> ofRuns(List<Measurement> base, List<Measurement> head) {
    return both(armByArm(base, head), armByArm(QueryMeans.of(base), QueryMeans.of(head)));
  }

  private static List<Compared> armByArm(List<Measurement> base, List<Measurement> head) {
    Map<Key, SortedMap<Integer, Double>> others = values(base);
    List<Compared> single = new ArrayList<>();
    Floors floors = new Floors(Summary.of(base), Summary.of(head));
    values(head)
        .forEach(
            (key, forks) -> {
              if (others.containsKey(key)) {
                Collection<Double> before = others.get(key).values();
                compared(key, before, forks.values(), floors, unpaired(forks.values(), before))
                    .ifPresent(single::add);
              }
            });
    return corrected(single);
  }

  /**
   * One arm of a run against another; their rounds are paired. At the end stand the geometric means
   * over queries.
   */
  public static List<Compared> ofArms(List<Measurement> run, String base, String head) {
    return both(paired(run, base, head), paired(QueryMeans.of(run), base, head));
  }

  /** The single comparisons, then those of the means over queries, each corrected by itself. */
  private static List<Compared> both(List<Compared> single, List<Compared> means) {
    List<Compared> all = new ArrayList<>(single);
    all.addAll(means);
    return List.copyOf(all);
  }

  private static List<Compared> paired(List<Measurement> run, String base, String head) {
    Map<Key, SortedMap<Integer, Double>> all = values(run);
    Floors floors = new Floors(Summary.of(run));
    List<Compared> single = new ArrayList<>();
    all.forEach(
        (key, forks) -> {
          SortedMap<Integer, Double> others = all.get(new Key(key.question(), base));
          if (key.arm().equals(head) && others != null) {
            Optional<Ratio> ratio =
                positive(forks.values()) && positive(others.values())
                    ? Ratio.ofRounds(forks, others)
                    : Optional.empty();
            compared(key, others.values(), forks.values(), floors, ratio).ifPresent(single::add);
          }
        });
    return corrected(single);
  }

  private static Map<Key, SortedMap<Integer, Double>> values(List<Measurement> run) {
    Map<Key, SortedMap<Integer, Double>> values = new LinkedHashMap<>();
    Seeds.pooled(run).stream()
        .filter(row -> row.iteration().isEmpty())
        .forEach(
            row ->
                row.value()
                    .ifPresent(
                        value ->
                            values
                                .computeIfAbsent(key(row.fork(), value), key -> new TreeMap<>())
                                .put(row.fork().round(), value.value())));
    return values;
  }

  private static Key key(Fork fork, Measurement.Value value) {
    return new Key(
        new Question(
            fork.harness(),
            fork.benchmark(),
            fork.dataset(),
            fork.rowsBefore(),
            fork.query(),
            value.metric()),
        fork.arm().id());
  }

  private static Optional<Ratio> unpaired(Collection<Double> head, Collection<Double> base) {
    return positive(head) && positive(base)
        ? Optional.of(Ratio.unpaired(head, base))
        : Optional.empty();
  }

  private static boolean positive(Collection<Double> values) {
    return values.stream().allMatch(value -> value > 0);
  }

  private static Optional<Compared> compared(
      Key key,
      Collection<Double> base,
      Collection<Double> head,
      Floors floors,
      Optional<Ratio> sampled) {
    if (key.question().metric().isCount()) {
      ForkSummary before = ForkSummary.ofCounts(base);
      ForkSummary after = ForkSummary.ofCounts(head);
      return Ratio.ofCounts(after, before)
          .map(
              ratio ->
                  new Compared(
                      key.question(),
                      key.arm(),
                      before,
                      after,
                      ratio,
                      Optional.empty(),
                      Finding.ofCounts(ratio)));
    }
    Optional<NoiseFloor> floor = floors.of(key.question());
    return sampled.map(
        ratio ->
            new Compared(
                key.question(),
                key.arm(),
                ForkSummary.of(base),
                ForkSummary.of(head),
                ratio,
                floor,
                Finding.of(ratio, floor)));
  }

  private static List<Compared> corrected(List<Compared> single) {
    List<Double> pValues =
        single.stream().flatMap(each -> each.ratio().pValue().stream().boxed()).toList();
    double[] adjusted = FalseDiscovery.adjusted(pValues);
    List<Compared> corrected = new ArrayList<>();
    int next = 0;
    for (Compared each : single) {
      if (each.ratio().pValue().isEmpty()) {
        corrected.add(each);
      } else {
        OptionalDouble p = OptionalDouble.of(adjusted[next++]);
        corrected.add(
            new Compared(
                each.question(),
                each.arm(),
                each.base(),
                each.head(),
                each.ratio(),
                each.noiseFloor(),
                Finding.of(each.ratio(), p, each.noiseFloor())));
      }
    }
    return List.copyOf(corrected);
  }

  /** The noise floors of the runs that take part. */
  private record Floors(List<Summary> runs) {
    Floors(Summary... runs) {
      this(List.of(runs));
    }

    /** The highest floor that the metric has in the benchmark, in any of the runs. */
    Optional<NoiseFloor> of(Question question) {
      return NoiseFloor.highest(
          runs.stream()
              .flatMap(run -> run.lines(question.benchmark(), question.metric()).stream())
              .flatMap(line -> line.toStandard().stream())
              .map(Comparison::noiseFloor)
              .flatMap(Optional::stream)
              .toList());
    }
  }
}
