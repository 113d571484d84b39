package dev.logstore.benchmarks.jmh;

import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.store.WriterFactors;
import dev.logstore.benchmarks.store.WriterKind;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What a writing harness is told of its arm. */
@State(Scope.Benchmark)
public abstract class WriterParams {
  /** Of the table. */
  @Param({"standard", "control", "plugin"})
  public String schema;

  /** Id of a {@link WriterKind}. */
  @Param({"synchronous", "buffered"})
  public String writer;

  /** Events; unused by writers without a buffer. */
  @Param("1000")
  public int bufferSize;

  /** In what the writer differs from its kind, such as {@code statement=unnest rtt_ms=1}. */
  @Param("none")
  public String factors;

  SchemaVariant variant() {
    return SchemaVariant.of(schema);
  }

  WriterKind kind() {
    return WriterKind.of(writer);
  }

  WriterFactors differences() {
    return WriterFactors.parse(factors);
  }
}
