package dev.logstore.benchmarks.jmh;

import dev.logstore.benchmarks.store.LogWriter;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many events a second does one client commit? An invocation writes a thousand events and ends
 * with a flush, so that every event that is counted has been committed.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 5,
    jvmArgsAppend = {"-Xms256m", "-Xmx256m", "-XX:+UseSerialGC"})
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
public class InsertThroughputBenchmark {
  private static final int EVENTS = 1000;

  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public void writeAndFlush(InsertState state) {
    LogWriter log = state.log();
    for (int i = 0; i < EVENTS; i++) {
      log.write(state.next());
    }
    log.flush();
  }
}
