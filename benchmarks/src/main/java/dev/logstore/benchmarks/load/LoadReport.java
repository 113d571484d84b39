package dev.logstore.benchmarks.load;

import dev.logstore.benchmarks.load.LatencyRecorder.Operation;
import dev.logstore.benchmarks.load.LatencyRecorder.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/**
 * What a load run showed: derived from the recorder after the run, never during it.
 *
 * @param latency from the intended start, in nanoseconds
 * @param serviceTime what the store took
 * @param lag from the intended to the real start
 * @param late events that were begun more than the allowed lag after they were due
 * @param skipped events that were never begun
 * @param failed events that the store refused
 * @param targetRate events per second of the schedule
 * @param rate events per second that were accepted, until the last answer
 * @param seconds the same by the second, from 1; seconds in which nothing was due and nothing was
 *     answered are left out
 */
public record LoadReport(
    Histogram latency,
    Histogram serviceTime,
    Histogram lag,
    long late,
    long skipped,
    long failed,
    double targetRate,
    double rate,
    SortedMap<Integer, Second> seconds) {
  private static final double NANOS = 1e9;

  /** A run that is slower than this share of its target rate has missed it. */
  public static final double LEAST_RATE = 0.95;

  /** An event that is begun later than this after it was due is late. */
  public static final Duration LATE_AFTER = Duration.ofMillis(10);

  /** Percentiles to 0.1 %. */
  private static final int DIGITS = 3;

  /**
   * One second of a run.
   *
   * @param latency of the events that were due in it; may be empty
   * @param serviceTime of the same
   * @param lag of the same
   * @param due how many were
   * @param answered events that were accepted in it, whenever they had been due
   * @param late of those that were due in it
   */
  public record Second(
      Histogram latency,
      Histogram serviceTime,
      Histogram lag,
      long due,
      long answered,
      long late) {}

  /**
   * Looks at a run that has ended.
   *
   * @param length of the schedule
   */
  public static LoadReport of(LatencyRecorder recorder, Duration length) {
    List<Operation> operations = new ArrayList<>(recorder.events());
    for (int i = 0; i < recorder.events(); i++) {
      recorder.operation(i).ifPresent(operations::add);
    }
    long accepted = operations.stream().filter(o -> o.outcome() == Outcome.ACCEPTED).count();
    long last = operations.stream().mapToLong(Operation::finished).max().orElse(0);
    return new LoadReport(
        histogram(operations, Operation::latency),
        histogram(operations, Operation::serviceTime),
        histogram(operations, Operation::lag),
        operations.stream().filter(LoadReport::isLate).count(),
        IntStream.range(0, recorder.events())
            .filter(event -> recorder.outcome(event) == Outcome.SKIPPED)
            .count(),
        operations.size() - accepted,
        recorder.events() / (length.toNanos() / NANOS),
        accepted / (Math.max(length.toNanos(), last) / NANOS),
        seconds(recorder, operations));
  }

  /** Why the run does not count, if it does not. */
  public Optional<String> missed() {
    return rate < LEAST_RATE * targetRate
        ? Optional.of(
            String.format(
                java.util.Locale.ROOT,
                "the target rate was missed: %.1f of %.1f events/s (%d late, %d skipped, %d failed)",
                rate,
                targetRate,
                late,
                skipped,
                failed))
        : Optional.empty();
  }

  private static boolean isLate(Operation operation) {
    return operation.lag() > LATE_AFTER.toNanos();
  }

  private static SortedMap<Integer, Second> seconds(
      LatencyRecorder recorder, List<Operation> operations) {
    SortedMap<Integer, List<Operation>> due = new TreeMap<>();
    SortedMap<Integer, Long> answered = new TreeMap<>();
    for (Operation operation : operations) {
      due.computeIfAbsent(second(operation.intended()), s -> new ArrayList<>()).add(operation);
      if (operation.outcome() == Outcome.ACCEPTED) {
        answered.merge(second(operation.finished()), 1L, Long::sum);
      }
    }
    SortedMap<Integer, Long> scheduled = new TreeMap<>();
    for (int i = 0; i < recorder.events(); i++) {
      scheduled.merge(second(recorder.intended(i)), 1L, Long::sum);
    }
    SortedMap<Integer, Second> seconds = new TreeMap<>();
    answered.keySet().forEach(s -> seconds.put(s, null));
    scheduled.keySet().forEach(s -> seconds.put(s, null));
    seconds.replaceAll(
        (second, none) -> {
          List<Operation> here = due.getOrDefault(second, List.of());
          return new Second(
              histogram(here, Operation::latency),
              histogram(here, Operation::serviceTime),
              histogram(here, Operation::lag),
              scheduled.getOrDefault(second, 0L),
              answered.getOrDefault(second, 0L),
              here.stream().filter(LoadReport::isLate).count());
        });
    return seconds;
  }

  private static int second(long nanos) {
    return (int) (nanos / (long) NANOS) + 1;
  }

  private static Histogram histogram(List<Operation> operations, ToLongFunction<Operation> value) {
    Histogram histogram = new Histogram(DIGITS);
    operations.forEach(
        operation -> histogram.recordValue(Math.max(0, value.applyAsLong(operation))));
    return histogram;
  }
}
