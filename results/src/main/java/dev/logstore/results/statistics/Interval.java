package dev.logstore.results.statistics;

/**
 * A confidence interval.
 *
 * @param low lower end
 * @param high upper end
 * @param confidence share of such intervals that hold the truth, such as 0.95
 */
public record Interval(double low, double high, double confidence) {
  /** The confidence of every interval of the study. */
  public static final double CONFIDENCE = 0.95;

  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException(
          "an interval from %s to %s is the wrong way round".formatted(low, high));
    }
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException(
          "confidence is %s; it has to be between 0 and 1".formatted(confidence));
    }
  }

  /** True if the value lies in the interval, ends included. */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }

  /** The interval of the exponential of what this one is of. */
  Interval exponential() {
    return new Interval(Math.exp(low), Math.exp(high), confidence);
  }
}
