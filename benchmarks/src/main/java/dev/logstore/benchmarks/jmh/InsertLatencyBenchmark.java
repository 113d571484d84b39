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
 * How long does a request wait to have its events logged and committed? Requests come one after the
 * other (closed loop). For a writer without a request's buffer a request is one event; for the
 * others it is what Moodle's requests log, one event or a few, with the request's end.
 *
 * <p>A buffer that outlives the request is full here most of the time; how long a request waits for
 * one that is not, {@link EnqueueLatencyBenchmark} asks.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 5,
    jvmArgsAppend = {"-Xms256m", "-Xmx256m", "-XX:+UseSerialGC"})
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
public class InsertLatencyBenchmark {

  @Benchmark
  public void write(RequestState request) {
    request.log();
  }
}
