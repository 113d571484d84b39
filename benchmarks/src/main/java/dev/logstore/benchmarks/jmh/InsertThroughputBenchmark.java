package dev.logstore.benchmarks.jmh;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many events a second are committed? An invocation logs a hundred to ten thousand events, by
 * the size of the buffer, and ends with a flush, so that every event that is counted has been
 * committed. The answer is the counter {@code events}; JMH's own score counts invocations.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 5,
    jvmArgsAppend = {"-Xms256m", "-Xmx256m", "-XX:+UseSerialGC"})
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
public class InsertThroughputBenchmark {

  @Benchmark
  public void writeAndFlush(BulkState requests, CommittedEvents counter) {
    counter.events += requests.logAndFlush();
  }
}
