package dev.logstore.results.statistics;

import java.util.Optional;

/** What may be said of a ratio of two arms. */
public enum Finding {
  /** The arm's value is lower, beyond doubt and noise. */
  LOWER,
  /** The arm's value is higher, beyond doubt and noise. */
  HIGHER,
  /** The values are counts, and equal. */
  EQUAL,
  /** Nothing: the interval holds 1, or the ratio is within the noise floor, or one is missing. */
  INCONCLUSIVE;

  /**
   * The finding of sampled values. It takes both: an interval that excludes 1, and a ratio beyond
   * the noise floor.
   *
   * @param floor empty without an A/A comparison, which leaves every ratio inconclusive
   */
  public static Finding of(Ratio ratio, Optional<NoiseFloor> floor) {
    boolean certain = ratio.interval().isPresent() && !ratio.interval().get().contains(1);
    boolean beyondNoise = floor.isPresent() && floor.get().isExceededBy(ratio);
    if (!certain || !beyondNoise) {
      return INCONCLUSIVE;
    }
    return ratio.value() < 1 ? LOWER : HIGHER;
  }

  /** The finding of counts, which have no sampling error. */
  public static Finding ofCounts(Ratio ratio) {
    if (ratio.value() == 1) {
      return EQUAL;
    }
    return ratio.value() < 1 ? LOWER : HIGHER;
  }
}
