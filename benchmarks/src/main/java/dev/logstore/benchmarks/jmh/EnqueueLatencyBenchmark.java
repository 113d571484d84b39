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
 * How long does a request wait to hand an event to a buffer that outlives it, and when does the
 * event become visible? Events come at a rate that the buffer can sustain; with {@code rate=max}
 * they come as fast as it takes them, so that it is full and requests wait for the database after
 * all. The rate paces the beginnings and is no open loop: what a late event waited before its turn
 * is not counted, the load rig does that. The thread sleeps between events, and its caches are as
 * cold as a request's.
 *
 * <p>At more than some 20 events a millisecond JMH takes only a sample of them, and may miss the
 * slowest.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 5,
    jvmArgsAppend = {"-Xms256m", "-Xmx256m", "-XX:+UseSerialGC"})
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
public class EnqueueLatencyBenchmark {

  @Benchmark
  public void handOver(PacedState request) {
    request.log();
  }
}
