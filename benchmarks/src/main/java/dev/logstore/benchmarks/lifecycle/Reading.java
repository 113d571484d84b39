package dev.logstore.benchmarks.lifecycle;

import dev.logstore.results.Metric;
import java.time.Duration;
import java.util.OptionalInt;

/**
 * A value that a task has measured.
 *
 * @param step number of the step from 1; empty for a value of the whole task
 */
public record Reading(OptionalInt step, Metric metric, double value) {

  static Reading of(Metric metric, double value) {
    return new Reading(OptionalInt.empty(), metric, value);
  }

  /** A count, or a number of bytes. */
  static Reading of(Metric metric, long value) {
    return of(metric, (double) value);
  }

  static Reading of(Metric metric, Duration duration) {
    return of(metric, micros(duration));
  }

  static Reading ofStep(int step, Metric metric, Duration duration) {
    return new Reading(OptionalInt.of(step), metric, micros(duration));
  }

  private static double micros(Duration duration) {
    return duration.toNanos() / 1e3;
  }
}
