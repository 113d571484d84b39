package dev.logstore.results.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

/** What may be said of a ratio of two arms. */
public enum Finding {
  /** The arm's value is lower, beyond doubt and noise. */
  LOWER,
  /** The arm's value is higher, beyond doubt and noise. */
  HIGHER,
  /** The values are counts, and equal but for {@link #COUNT_TOLERANCE}. */
  EQUAL,
  /** Nothing: it may be chance, or is within the noise floor, or has no interval or floor. */
  INCONCLUSIVE;

  /**
   * Counts that differ by less than this share are called equal: a page more or less, which a
   * reader sees as the same number.
   */
  public static final double COUNT_TOLERANCE = 0.005;

  /**
   * The finding of a single comparison of sampled values. It takes both: a ratio whose interval
   * excludes 1, and one beyond the noise floor.
   *
   * @param floor empty without an A/A comparison, which leaves every ratio inconclusive
   */
  public static Finding of(Ratio ratio, Optional<NoiseFloor> floor) {
    return of(ratio, ratio.pValue(), floor);
  }

  /**
   * The finding of one comparison among many.
   *
   * @param adjustedP the ratio's p-value, corrected for the number of comparisons
   */
  public static Finding of(Ratio ratio, OptionalDouble adjustedP, Optional<NoiseFloor> floor) {
    boolean certain = adjustedP.isPresent() && adjustedP.getAsDouble() < FalseDiscovery.RATE;
    boolean beyondNoise = floor.isPresent() && floor.get().isExceededBy(ratio);
    if (!certain || !beyondNoise) {
      return INCONCLUSIVE;
    }
    return ratio.value() < 1 ? LOWER : HIGHER;
  }

  /** The finding of counts, which have no sampling error. */
  public static Finding ofCounts(Ratio ratio) {
    if (Math.abs(ratio.value() - 1) < COUNT_TOLERANCE) {
      return EQUAL;
    }
    return ratio.value() < 1 ? LOWER : HIGHER;
  }
}
