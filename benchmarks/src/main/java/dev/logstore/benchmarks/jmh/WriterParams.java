package dev.logstore.benchmarks.jmh;

import dev.logstore.benchmarks.store.WriterKind;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What a harness is told of its arm, where the writer is part of it. */
@State(Scope.Benchmark)
public abstract class WriterParams extends TableParams {
  /** Id of a {@link WriterKind}. */
  @Param({"synchronous", "buffered"})
  public String writer;

  /** Events; unused by writers without a buffer. */
  @Param("1000")
  public int bufferSize;

  WriterKind kind() {
    return WriterKind.of(writer);
  }
}
