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
 * What is the time of one synchronous insert spent on? An invocation takes every step of {@link
 * InsertSteps} once, each step containing the one before and one thing more, so that the
 * differences of their medians are the parts. JMH's own score is the time of all steps and means
 * nothing; the answer is the fork's report.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 5,
    jvmArgsAppend = {"-Xms256m", "-Xmx256m", "-XX:+UseSerialGC"})
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
public class InsertCostBenchmark {

  @Benchmark
  public void everyStepOnce(InsertCostState state) throws SQLException {
    state.everyStepOnce();
  }
}
