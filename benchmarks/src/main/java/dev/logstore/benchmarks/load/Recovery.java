package dev.logstore.benchmarks.load;

import dev.logstore.benchmarks.load.LatencyRecorder.Operation;
import dev.logstore.benchmarks.load.LatencyRecorder.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * How a store got over a fault.
 *
 * @param longestWait the longest that a request waited, from its intended start
 * @param longestUntilVisible the longest time from an accepted event's intended start until it was
 *     in the table, where it got there; exact to {@value Backlog#PERIOD_MILLIS} ms
 * @param catchUp from the end of the fault until a request began in time again and, where a buffer
 *     outlives requests, everything accepted up to the fault's end was in the table; empty if the
 *     load was over before the fault and nothing was left to be made good
 */
public record Recovery(
    Duration longestWait, Duration longestUntilVisible, Optional<Duration> catchUp) {

  static Recovery of(LatencyRecorder recorder, LoadClient.Account account, Instant mended) {
    List<Operation> operations =
        IntStream.range(0, recorder.events())
            .mapToObj(recorder::operation)
            .flatMap(Optional::stream)
            .sorted(Comparator.comparingLong(Operation::finished))
            .toList();
    List<Operation> accepted =
        operations.stream().filter(o -> o.outcome() == Outcome.ACCEPTED).toList();
    long end = ChronoUnit.MICROS.between(Instant.EPOCH, mended) - account.startedMicros();
    Backlog.Samples backlog = account.backlog();
    boolean buffered = !backlog.micros().isEmpty();
    return new Recovery(
        micros(operations.stream().mapToLong(Operation::latency).max().orElse(0) / 1000),
        micros(
            buffered
                ? untilVisible(accepted, backlog, account.startedMicros())
                : accepted.stream().mapToLong(Operation::latency).max().orElse(0) / 1000),
        catchUp(operations, accepted, backlog, account.startedMicros(), end));
  }

  private static Optional<Duration> catchUp(
      List<Operation> operations,
      List<Operation> accepted,
      Backlog.Samples backlog,
      long started,
      long end) {
    OptionalLong requests = firstInTime(operations, end);
    OptionalLong settled =
        backlog.micros().isEmpty()
            ? OptionalLong.empty()
            : OptionalLong.of(settled(accepted, backlog, started, end));
    OptionalLong last = LongStream.concat(requests.stream(), settled.stream()).max();
    return last.isPresent()
        ? Optional.of(micros(Math.max(0, last.getAsLong() - end)))
        : Optional.empty();
  }

  /**
   * When, after the end of the fault, a request first began in time; when the last ended, if none
   * did; empty if none began at all.
   */
  private static OptionalLong firstInTime(List<Operation> operations, long end) {
    List<Operation> after = operations.stream().filter(o -> o.started() / 1000 >= end).toList();
    OptionalLong inTime =
        after.stream()
            .filter(o -> o.lag() <= LoadReport.LATE_AFTER.toNanos())
            .mapToLong(o -> o.started() / 1000)
            .min();
    return inTime.isPresent() ? inTime : after.stream().mapToLong(o -> o.finished() / 1000).max();
  }

  /** When everything that was accepted up to the end of the fault had left buffer and spool. */
  private static long settled(
      List<Operation> accepted, Backlog.Samples backlog, long started, long end) {
    long due = accepted.stream().filter(o -> o.finished() / 1000 <= end).count();
    for (int i = 0; i < backlog.micros().size(); i++) {
      long time = backlog.micros().get(i) - started;
      if (time >= end && backlog.settled().get(i) >= due && backlog.spooled().get(i) == 0) {
        return time;
      }
    }
    return backlog.micros().get(backlog.micros().size() - 1) - started;
  }

  /** A buffer stores events in the order in which it accepted them. */
  private static long untilVisible(
      List<Operation> accepted, Backlog.Samples backlog, long started) {
    long longest = 0;
    int sample = 0;
    for (int rank = 0; rank < accepted.size(); rank++) {
      while (sample < backlog.settled().size() && backlog.settled().get(sample) <= rank) {
        sample++;
      }
      if (sample == backlog.settled().size()) {
        break;
      }
      long visible = backlog.micros().get(sample) - started;
      longest = Math.max(longest, visible - accepted.get(rank).intended() / 1000);
    }
    return longest;
  }

  private static Duration micros(long micros) {
    return Duration.of(micros, ChronoUnit.MICROS);
  }
}
