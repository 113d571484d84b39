package dev.logstore.benchmarks.jmh;

import dev.logstore.benchmarks.study.ForkReport;
import dev.logstore.results.Metric;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What events cost in memory and CPU, over the iterations that measure. The CPU is that of the
 * whole client, with JIT, collector and the harness's reading of the next event; the memory is
 * without what the harness allocates to have that event ready.
 */
final class Meter {
  private static final double NANOS_PER_MICRO = 1000;

  private final Optional<ServerCpu> server;
  private Reading start;
  private Reading sum = new Reading(0, 0, 0, 0, OptionalLong.of(0));

  Meter(Optional<ServerCpu> server) {
    this.server = server;
  }

  private record Reading(
      long events, long preparedBytes, long bytes, long clientNanos, OptionalLong serverMicros) {

    Reading since(Reading earlier) {
      return new Reading(
          events - earlier.events,
          preparedBytes - earlier.preparedBytes,
          bytes - earlier.bytes,
          clientNanos - earlier.clientNanos,
          combined(serverMicros, earlier.serverMicros, -1));
    }

    Reading plus(Reading other) {
      return new Reading(
          events + other.events,
          preparedBytes + other.preparedBytes,
          bytes + other.bytes,
          clientNanos + other.clientNanos,
          combined(serverMicros, other.serverMicros, 1));
    }

    private static OptionalLong combined(OptionalLong one, OptionalLong other, int sign) {
      return one.isPresent() && other.isPresent()
          ? OptionalLong.of(one.getAsLong() + sign * other.getAsLong())
          : OptionalLong.empty();
    }
  }

  /**
   * An iteration begins.
   *
   * @param events logged so far
   * @param preparedBytes allocated so far by the harness
   */
  void begin(long events, long preparedBytes) {
    start = reading(events, preparedBytes);
  }

  /** An iteration has ended. */
  void end(long events, long preparedBytes) {
    sum = sum.plus(reading(events, preparedBytes).since(start));
  }

  /** Adds what was found, if anything was logged. */
  void report(ForkReport report) {
    if (sum.events == 0) {
      return;
    }
    double events = sum.events;
    report.add(Metric.ALLOC_PER_EVENT, (sum.bytes - sum.preparedBytes) / events);
    report.add(Metric.CLIENT_CPU_PER_EVENT, sum.clientNanos / NANOS_PER_MICRO / events);
    if (sum.serverMicros.isPresent()) {
      report.add(Metric.SERVER_CPU_PER_EVENT, sum.serverMicros.getAsLong() / events);
    }
  }

  private Reading reading(long events, long preparedBytes) {
    com.sun.management.OperatingSystemMXBean process =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return new Reading(
        events,
        preparedBytes,
        Allocation.ofAllThreads(),
        process.getProcessCpuTime(),
        server.map(ServerCpu::micros).orElse(OptionalLong.empty()));
  }
}
