package dev.logstore.benchmarks.jmh;

import dev.logstore.benchmarks.store.EventIterator;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** How long do the calls take that a Moodle report makes to its log reader? */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 5,
    jvmArgsAppend = {"-Xms256m", "-Xmx256m", "-XX:+UseSerialGC"})
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
public class ReaderBenchmark {
  private static final int PAGE = 100;

  /** The newest page of a course's log. */
  @Benchmark
  public Object select(ReaderState state) {
    return state.reader().getEventsSelect(state.course(), state.newestFirst(), 0, PAGE);
  }

  /** The number that the pages of that log are counted by. */
  @Benchmark
  public long count(ReaderState state) {
    return state.reader().getEventsSelectCount(state.course());
  }

  /** Whether a course has any event. */
  @Benchmark
  public boolean exists(ReaderState state) {
    return state.reader().getEventsSelectExists(state.course());
  }

  /** All of a course's log, as an export reads it. */
  @Benchmark
  public void iterate(ReaderState state, Blackhole sink) {
    try (EventIterator events =
        state.reader().getEventsSelectIterator(state.course(), state.newestFirst(), 0, 0)) {
      events.forEachRemaining(sink::consume);
    }
  }
}
