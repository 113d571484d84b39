package dev.logstore.results.claims;

import dev.logstore.results.Arm;
import dev.logstore.results.LocalText;
import dev.logstore.results.statistics.Interval;
import java.util.Optional;

/**
 * What a run says of a claim.
 *
 * @param claim the claim
 * @param outcome the verdict
 * @param measured what was held against the claim's bounds; empty if nothing was
 * @param reason why the verdict is what it is
 */
public record Verdict(Claim claim, Outcome outcome, Optional<Measured> measured, LocalText reason) {

  /** The verdicts there are. */
  public enum Outcome {
    /** The whole interval is within the claim's bounds. */
    SUPPORTED,
    /** The whole interval is outside the claim's bounds. */
    REFUTED,
    /** The interval crosses a bound, or there is none. */
    OPEN,
    /** The run has no such measurement. */
    NOT_MEASURED
  }

  /**
   * A number that decides.
   *
   * @param value in the unit
   * @param interval its 95 % interval; empty for counts and for a single fork
   * @param unit unit of the metric, {@code times}, {@code %} for a share, {@code 1} for an exponent
   * @param arm the arm
   * @param rows rows in the table, the most of the run
   * @param forks how many forks it rests on
   */
  public record Measured(
      double value, Optional<Interval> interval, String unit, Arm arm, long rows, int forks) {}
}
