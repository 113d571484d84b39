package dev.logstore.benchmarks.study;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.store.WriterFactors;
import dev.logstore.benchmarks.store.WriterKind;
import dev.logstore.results.Arm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One way to write events, as a plan has it.
 *
 * @param writer id of a {@link WriterKind}
 * @param bufferSize events, for a writer with a buffer; the writer's own if not given
 * @param schemas the schemas that it writes to; all of the plan if not given
 * @param factors in what it differs from the same writer elsewhere in the plan, see {@link
 *     WriterFactors}; one that differs is not measured again for the A/A comparison
 * @param vary for each factor several values: an arm for each, with this one factor changed
 * @param benchmarks what is asked of it; the two that every writer can answer if not given
 */
public record PlannedWriter(
    @JsonProperty(required = true) String writer,
    Integer bufferSize,
    List<String> schemas,
    Map<String, String> factors,
    Map<String, List<String>> vary,
    List<String> benchmarks) {
  public PlannedWriter {
    WriterKind kind = WriterKind.of(writer);
    require(
        bufferSize == null || kind.defaultBuffer().isPresent(),
        "bufferSize: not for the writer " + writer + ", which has no buffer of a given size");
    require(
        bufferSize != null || kind != WriterKind.BUFFERED,
        "bufferSize: the buffered writer has to be given one");
    require(bufferSize == null || bufferSize >= 1, "bufferSize: 1 or more");
    if (schemas != null) {
      schemas.forEach(SchemaVariant::of);
      schemas = List.copyOf(schemas);
    }
    WriterFactors differences = new WriterFactors(factors == null ? Map.of() : factors);
    kind.check(differences);
    factors = differences.values();
    vary = vary == null ? Map.of() : Map.copyOf(vary);
    benchmarks = benchmarks == null ? usual(kind) : List.copyOf(benchmarks);
    for (String benchmark : benchmarks) {
      InsertBenchmark question = InsertBenchmark.of(benchmark);
      question.check(kind);
      question.check(differences);
    }
  }

  /** The arms that it stands for: itself, or one for each value of each factor that varies. */
  List<PlannedWriter> arms() {
    if (vary.isEmpty()) {
      return List.of(this);
    }
    List<PlannedWriter> arms = new ArrayList<>();
    new TreeMap<>(vary)
        .forEach(
            (factor, values) ->
                values.forEach(
                    value -> {
                      Map<String, String> changed = new TreeMap<>(factors);
                      changed.put(factor, value);
                      arms.add(
                          new PlannedWriter(
                              writer, bufferSize, schemas, changed, null, benchmarks));
                    }));
    return arms;
  }

  /** Whether it writes to the arms of that group. */
  boolean writesTo(String group, SchemaVariant schema) {
    boolean chosen = schemas == null || schemas.contains(schema.id());
    return chosen && (factors.isEmpty() || !group.equals(Arm.BASELINE_AGAIN));
  }

  /** Events that its buffer holds; empty without one. */
  OptionalInt buffer() {
    return bufferSize == null ? WriterKind.of(writer).defaultBuffer() : OptionalInt.of(bufferSize);
  }

  /** What is asked of it. */
  List<InsertBenchmark> questions() {
    return benchmarks.stream().map(InsertBenchmark::of).toList();
  }

  /** Titles of what is measured, to find doubles: {@code benchmark/schema/writer-size,factors}. */
  Stream<String> questionsByArm() {
    String arm =
        writer
            + (buffer().isPresent() ? "-" + buffer().getAsInt() : "")
            + new TreeMap<>(factors)
                .entrySet().stream()
                    .map(factor -> "," + factor.getKey() + "=" + factor.getValue())
                    .collect(Collectors.joining());
    return benchmarks.stream()
        .flatMap(
            benchmark ->
                (schemas == null ? List.of("*") : schemas)
                    .stream().map(schema -> benchmark + "/" + schema + "/" + arm));
  }

  private static List<String> usual(WriterKind kind) {
    InsertBenchmark latency =
        kind == WriterKind.BUFFERED
            ? InsertBenchmark.ENQUEUE_LATENCY
            : InsertBenchmark.INSERT_LATENCY;
    return List.of(latency.id(), InsertBenchmark.INSERT_THROUGHPUT.id());
  }

  private static void require(boolean condition, String rule) {
    if (!condition) {
      throw new BenchmarkException(rule);
    }
  }
}
