package dev.logstore.results;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One row of measurements.csv: one value of one fork, or the failure of that fork. Made by {@link
 * Fork#measured} and {@link Fork#failed}.
 *
 * @param fork the fork that was measured: the sample
 * @param iteration 1 to n, or empty for a value of the whole fork
 * @param outcome the value, or why there is none
 */
public record Measurement(Fork fork, OptionalInt iteration, Outcome outcome) {

  public Measurement {
    Objects.requireNonNull(fork, "fork");
    Objects.requireNonNull(outcome, "outcome");
    if (iteration.isPresent() && iteration.getAsInt() < 1) {
      throw new IllegalArgumentException(
          "iteration is %d; it has to be 1 or more, or empty for the whole fork"
              .formatted(iteration.getAsInt()));
    }
  }

  /** What came out of a fork. */
  public sealed interface Outcome permits Value, Failure {}

  /**
   * A number that was measured.
   *
   * @param metric what it means, with the unit
   * @param value finite
   */
  public record Value(Metric metric, double value) implements Outcome {
    public Value {
      Objects.requireNonNull(metric, "metric");
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(
            "value of %s is %s; it has to be a finite number".formatted(metric.id(), value));
      }
    }
  }

  /**
   * A fork that gave no values.
   *
   * @param reason why, on one line and without passwords
   */
  public record Failure(String reason) implements Outcome {
    public Failure {
      reason = OneLine.of(Secrets.redact(reason));
      if (reason.isEmpty()) {
        throw new IllegalArgumentException("a failed fork has to say its reason");
      }
    }
  }

  /** True for the row of a failed fork, which has no metric and no value. */
  public boolean failed() {
    return outcome instanceof Failure;
  }

  /** The metric and its value; empty for a failed fork. */
  public Optional<Value> value() {
    return outcome instanceof Value value ? Optional.of(value) : Optional.empty();
  }

  /** Why the fork failed; empty for a fork that did not. */
  public Optional<String> reason() {
    return outcome instanceof Failure failure ? Optional.of(failure.reason()) : Optional.empty();
  }

  /** True for a value of the whole fork and of that metric. */
  boolean isForkValueOf(Metric metric) {
    return iteration.isEmpty() && outcome instanceof Value value && value.metric().equals(metric);
  }
}
