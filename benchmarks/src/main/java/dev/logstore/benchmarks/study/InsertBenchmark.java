package dev.logstore.benchmarks.study;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.Choice;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The questions that can be asked of a writer; each is a class in {@code jmh}. */
enum InsertBenchmark {
  INSERT_LATENCY("InsertLatencyBenchmark"),
  INSERT_THROUGHPUT("InsertThroughputBenchmark"),
  ENQUEUE_LATENCY("EnqueueLatencyBenchmark"),
  INSERT_COST("InsertCostBenchmark"),
  NULL_SINK("NullSinkBenchmark");

  private final String jmhClass;

  InsertBenchmark(String jmhClass) {
    this.jmhClass = jmhClass;
  }

  /** The name in plans and results. */
  String id() {
    return Choice.id(this);
  }

  /** Simple name of the JMH class. */
  String jmhClass() {
    return jmhClass;
  }

  /**
   * The question of that name.
   *
   * @throws BenchmarkException if there is no such question
   */
  static InsertBenchmark of(String id) {
    return Arrays.stream(values())
        .filter(benchmark -> benchmark.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new BenchmarkException(
                    "unknown benchmark '%s' of a writer: choose one of %s"
                        .formatted(
                            id,
                            Arrays.stream(values())
                                .map(InsertBenchmark::id)
                                .collect(Collectors.joining(", ")))));
  }
}
