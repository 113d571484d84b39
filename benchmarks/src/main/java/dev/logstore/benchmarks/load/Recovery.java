package dev.logstore.benchmarks.load;

import dev.logstore.benchmarks.load.LatencyRecorder.Operation;
import dev.logstore.benchmarks.load.LatencyRecorder.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a store got over a fault.
 *
 * @param longestWait the longest that a request waited, from its intended start
 * @param longestUntilVisible the longest time from an accepted event's intended start until it was
 *     in the table, where it got there; exact to {@value Backlog#PERIOD_MILLIS} ms
 * @param catchUp from the end of the fault until a request began in time again and, where a buffer
 *     outlives requests, everything accepted up to the fault's end was in the table
 */
public record Recovery(Duration longestWait, Duration longestUntilVisible, Duration catchUp) {

  static Recovery of(LatencyRecorder recorder, LoadClient.Account account, Instant mended) {
    List<Operation> operations =
        IntStream.range(0, recorder.events())
            .mapToObj(recorder::operation)
            .flatMap(java.util.Optional::stream)
            .sorted(Comparator.comparingLong(Operation::finished))
            .toList();
    List<Operation> accepted =
        operations.stream().filter(o -> o.outcome() == Outcome.ACCEPTED).toList();
    long end = ChronoUnit.MICROS.between(Instant.EPOCH, mended) - account.startedMicros();
    long requests = Math.max(0, firstInTime(operations, end) - end);
    Backlog.Samples backlog = account.backlog();
    boolean buffered = !backlog.micros().isEmpty();
    return new Recovery(
        micros(operations.stream().mapToLong(Operation::latency).max().orElse(0) / 1000),
        micros(
            buffered
                ? untilVisible(accepted, backlog, account.startedMicros())
                : accepted.stream().mapToLong(Operation::latency).max().orElse(0) / 1000),
        micros(
            buffered
                ? Math.max(requests, settled(accepted, backlog, account.startedMicros(), end) - end)
                : requests));
  }

  /** When, after the end of the fault, a request first began in time; else when the last ended. */
  private static long firstInTime(List<Operation> operations, long end) {
    return operations.stream()
            .filter(o -> o.started() / 1000 >= end)
            .filter(o -> o.lag() <= LoadReport.LATE_AFTER.toNanos())
            .mapToLong(Operation::started)
            .min()
            .orElseGet(() -> operations.stream().mapToLong(Operation::finished).max().orElse(0))
        / 1000;
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
