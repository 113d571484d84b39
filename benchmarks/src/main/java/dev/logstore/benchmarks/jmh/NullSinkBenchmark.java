package dev.logstore.benchmarks.jmh;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many events a second could one client thread send to a server that costs nothing? The real
 * driver binds and encodes them for PostgreSQL, and a sink in its own thread takes the bytes and
 * answers at once. No throughput above this ceiling can come from a faster server; one near it is
 * the client's. The answer is the counter {@code events}.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 5,
    jvmArgsAppend = {"-Xms256m", "-Xmx256m", "-XX:+UseSerialGC"})
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
public class NullSinkBenchmark {

  @Benchmark
  public void send(NullSinkState sink, CommittedEvents counter) throws SQLException {
    counter.events += sink.send();
  }
}
