package dev.logstore.benchmarks.jmh;

import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.store.WriterFactors;
import dev.logstore.benchmarks.study.InsertBenchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What a harness is told of the table that it writes to. */
@State(Scope.Benchmark)
public abstract class TableParams {
  /** Of the table. */
  @Param({"standard", "control", "plugin"})
  public String schema;

  /** In what the arm differs from its writer's default, such as {@code rtt_ms=1 table=empty}. */
  @Param("none")
  public String factors;

  SchemaVariant variant() {
    return SchemaVariant.of(schema);
  }

  /**
   * In what the arm differs from its writer's default.
   *
   * @param question what is asked of it
   * @param threads JMH's, which are a factor too
   */
  WriterFactors differences(InsertBenchmark question, int threads) {
    return question.factors(factors, threads);
  }
}
