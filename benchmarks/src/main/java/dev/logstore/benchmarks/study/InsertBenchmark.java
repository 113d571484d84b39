package dev.logstore.benchmarks.study;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.Choice;
import dev.logstore.benchmarks.store.Factor;
import dev.logstore.benchmarks.store.WriterFactors;
import dev.logstore.benchmarks.store.WriterKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The questions that can be asked of a writer; each is a class in {@code jmh}. */
public enum InsertBenchmark {
  INSERT_LATENCY(
      "InsertLatencyBenchmark",
      EnumSet.allOf(WriterKind.class),
      EnumSet.complementOf(EnumSet.of(Factor.RATE))),
  INSERT_THROUGHPUT(
      "InsertThroughputBenchmark",
      EnumSet.allOf(WriterKind.class),
      EnumSet.complementOf(EnumSet.of(Factor.RATE))),
  ENQUEUE_LATENCY(
      "EnqueueLatencyBenchmark", EnumSet.of(WriterKind.BUFFERED), EnumSet.allOf(Factor.class)),
  INSERT_COST(
      "InsertCostBenchmark",
      EnumSet.of(WriterKind.SYNCHRONOUS),
      EnumSet.of(Factor.RTT_MS, Factor.SYNCHRONOUS_COMMIT, Factor.TABLE)),
  NULL_SINK(
      "NullSinkBenchmark",
      EnumSet.of(WriterKind.SYNCHRONOUS, WriterKind.BUFFERED),
      EnumSet.of(Factor.STATEMENT));

  private final String jmhClass;

  /** Never changed once it is made. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<WriterKind> writers;

  /** Those that its harness acts upon; never changed either. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<Factor> factors;

  InsertBenchmark(String jmhClass, Set<WriterKind> writers, Set<Factor> factors) {
    this.jmhClass = jmhClass;
    this.writers = writers;
    this.factors = factors;
  }

  /** The name in plans and results. */
  String id() {
    return Choice.id(this);
  }

  /** What asks the question. */
  Work work() {
    return new Work.Jmh(jmhClass);
  }

  /**
   * Complains of a writer that cannot be asked.
   *
   * @throws BenchmarkException naming those that can
   */
  void check(WriterKind writer) {
    StudyPlan.require(
        writers.contains(writer),
        writers.stream()
            .map(WriterKind::id)
            .collect(Collectors.joining(" and the ", id() + ": for the ", " writer only")));
  }

  /**
   * The factors of an arm, as JMH is told of them.
   *
   * @param text as {@link WriterFactors#toText} writes it
   * @param threads JMH's own, which are a factor too
   * @throws BenchmarkException if a factor is unknown, or would change nothing here
   */
  public WriterFactors factors(String text, int threads) {
    WriterFactors said = WriterFactors.parse(text);
    StudyPlan.require(
        said.equals(said.without(Factor.THREADS)),
        "factor threads: give JMH's own option -t instead");
    WriterFactors all = threads == 1 ? said : said.with(Factor.THREADS, Integer.toString(threads));
    check(all);
    return all;
  }

  /**
   * Complains of factors that would change nothing here.
   *
   * @throws BenchmarkException naming the first one
   */
  void check(WriterFactors given) {
    for (String name : given.values().keySet()) {
      StudyPlan.require(
          factors.contains(Factor.of(name)),
          factors.stream()
              .map(Factor::id)
              .collect(
                  Collectors.joining(
                      ", ",
                      "factor %s: not for the benchmark %s, which has ".formatted(name, id()),
                      "")));
    }
  }

  /**
   * The question of that name.
   *
   * @throws BenchmarkException if there is no such question
   */
  static InsertBenchmark of(String id) {
    return Choice.of(InsertBenchmark.class, "benchmark", id);
  }

  /**
   * The question that a benchmark of JMH asks; empty for one that writes nothing.
   *
   * @param name JMH's, with package, class and method
   */
  public static Optional<InsertBenchmark> asked(String name) {
    return Arrays.stream(values())
        .filter(question -> name.contains("." + question.jmhClass + "."))
        .findFirst();
  }
}
