package dev.logstore.figures;

import dev.logstore.results.Arm;
import dev.logstore.results.FaultCount;
import dev.logstore.results.Fork;
import dev.logstore.results.GrowthRate;
import dev.logstore.results.Measurement;
import dev.logstore.results.MeasurementsCsv;
import dev.logstore.results.Metric;
import dev.logstore.results.RunDirectory;
import dev.logstore.results.RunManifest;
import dev.logstore.results.Seeds;
import dev.logstore.results.Summary;
import dev.logstore.results.claims.Claim;
import dev.logstore.results.claims.Verdict;
import dev.logstore.results.claims.Verdict.Measured;
import dev.logstore.results.claims.Verdicts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A run as the figures see it. */
public final class Run {
  /** The line of measurements.csv after its header. */
  private static final int FIRST_ROW = 2;

  private final RunManifest manifest;
  private final List<Measurement> measurements;
  private final Summary summary;
  private final List<String> fileWarnings;
  private final Map<Key, SortedMap<Integer, Integer>> rows = new HashMap<>();
  private final Looks looks;
  private final List<Verdict> verdicts;
  private final List<GrowthRate> growth;

  /** What the forks of one line of the summary have in common. */
  private record Key(Summary.Question question, Arm arm) {}

  /**
   * A run.
   *
   * @param manifest how it came about
   * @param measurements the rows of measurements.csv, in their order
   * @param fileWarnings what is wrong with its files, one line each
   */
  public Run(RunManifest manifest, List<Measurement> measurements, List<String> fileWarnings) {
    this.manifest = manifest;
    this.measurements = Seeds.pooled(List.copyOf(measurements));
    this.summary = Summary.of(measurements);
    this.fileWarnings = List.copyOf(fileWarnings);
    this.verdicts = Verdicts.of(manifest, measurements);
    this.growth = GrowthRate.of(this.measurements);
    this.looks = new Looks(measurements.stream().map(row -> row.fork().arm().group()).toList());
    for (int i = 0; i < this.measurements.size(); i++) {
      Measurement row = this.measurements.get(i);
      if (row.iteration().isEmpty() && row.value().isPresent()) {
        rows.computeIfAbsent(key(row), key -> new TreeMap<>()).put(row.fork().round(), i);
      }
    }
  }

  /**
   * Reads a run.
   *
   * @throws dev.logstore.results.ResultsException if its files cannot be read
   */
  public static Run of(RunDirectory directory) {
    MeasurementsCsv.Content content = directory.read();
    return new Run(directory.manifest(), content.measurements(), content.warnings());
  }

  public RunManifest manifest() {
    return manifest;
  }

  public List<Measurement> measurements() {
    return measurements;
  }

  public Summary summary() {
    return summary;
  }

  public List<String> fileWarnings() {
    return fileWarnings;
  }

  /** What the run says of each claim of the thesis. */
  public List<Verdict> verdicts() {
    return verdicts;
  }

  /** How answers grow with the rows in the table; empty for a run of one size. */
  public List<GrowthRate> growth() {
    return growth;
  }

  Looks looks() {
    return looks;
  }

  private static Key key(Measurement row) {
    Fork fork = row.fork();
    return new Key(
        new Summary.Question(
            fork.harness(),
            fork.benchmark(),
            fork.dataset(),
            fork.rowsBefore(),
            fork.query(),
            row.value().orElseThrow().metric()),
        fork.arm());
  }

  /**
   * Where a line of the summary comes from: the lines of measurements.csv, counted from 1 with the
   * header, that hold its forks' values.
   */
  public List<Integer> csvLines(Summary.Line line) {
    return rowsOf(line).values().stream().map(index -> index + FIRST_ROW).toList();
  }

  /**
   * Where a verdict comes from: the lines of measurements.csv with the forks' values of the metrics
   * and arms that its claim names; none if it was not measured.
   */
  public List<Integer> csvLines(Verdict verdict) {
    return verdict.measured().stream()
        .flatMap(measured -> rowsOf(verdict.claim(), measured))
        .map(index -> index + FIRST_ROW)
        .toList();
  }

  /** Where sums over faults come from: the lines of measurements.csv with the forks' counts. */
  public List<Integer> csvLines(FaultCount count) {
    return IntStream.range(0, measurements.size())
        .filter(i -> count.counts(measurements.get(i)))
        .map(index -> index + FIRST_ROW)
        .boxed()
        .toList();
  }

  private Stream<Integer> rowsOf(Claim claim, Measured measured) {
    Set<String> arms = armsOf(claim, measured);
    boolean anySize = claim.measure() == Claim.Measure.GROWTH_EXPONENT;
    return IntStream.range(0, measurements.size())
        .filter(
            i -> {
              Measurement row = measurements.get(i);
              Fork fork = row.fork();
              return row.iteration().isEmpty()
                  && fork.benchmark().equals(claim.benchmark())
                  && arms.contains(fork.arm().id())
                  && claim.asks(fork.query())
                  && (anySize || fork.rowsBefore() == measured.rows())
                  && row.value().filter(value -> claim.isDecidedBy(value.metric())).isPresent();
            })
        .boxed();
  }

  /** The arm that was measured, and the one that it was held against. */
  private Set<String> armsOf(Claim claim, Measured measured) {
    Set<String> arms = new HashSet<>(Set.of(measured.arm().id()));
    claim.against().map(measured.arm()::counterpart).ifPresent(arms::add);
    return arms;
  }

  /** The values that a line of the summary rests on, by round. */
  SortedMap<Integer, Double> forks(Summary.Line line) {
    SortedMap<Integer, Double> values = new TreeMap<>();
    rowsOf(line)
        .forEach(
            (round, i) -> values.put(round, measurements.get(i).value().orElseThrow().value()));
    return values;
  }

  private SortedMap<Integer, Integer> rowsOf(Summary.Line line) {
    return rows.getOrDefault(new Key(line.question(), line.arm()), new TreeMap<>());
  }

  /** The values of iterations of one benchmark's metric, in the order of the file. */
  List<Measurement> iterations(String benchmark, Metric metric) {
    return measurements.stream()
        .filter(row -> row.fork().benchmark().equals(benchmark))
        .filter(row -> row.iteration().isPresent())
        .filter(row -> row.value().map(v -> v.metric().equals(metric)).orElse(false))
        .toList();
  }

  /** What a commit promises, as these arms state it; more than one is told apart. */
  public static String durability(List<Arm> arms) {
    return arms.stream().map(Arm::durability).distinct().collect(Collectors.joining(" / "));
  }
}
