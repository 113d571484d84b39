package dev.logstore.results.statistics;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * The largest difference that the study sees where there is none: between the baseline and the very
 * same arm measured a second time. No difference within it is reported as one.
 *
 * @param factor 1 or more; 1.08 means that equal arms may seem to differ by 8 %
 */
public record NoiseFloor(double factor) {
  public NoiseFloor {
    if (!(factor >= 1)) {
      throw new IllegalArgumentException("noise floor is %s; it is 1 or more".formatted(factor));
    }
  }

  /**
   * The floor of an A/A comparison: the farther end of its interval.
   *
   * @return empty if the ratio has no interval, for one round tells nothing of the noise
   */
  public static Optional<NoiseFloor> of(Ratio again) {
    return again
        .interval()
        .map(
            interval ->
                new NoiseFloor(Math.max(distance(interval.low()), distance(interval.high()))));
  }

  /** The highest of several floors; empty if there are none. */
  public static Optional<NoiseFloor> highest(Collection<NoiseFloor> floors) {
    return floors.stream().max(Comparator.comparingDouble(NoiseFloor::factor));
  }

  /** True if the ratio is farther from 1 than equal arms get by chance. */
  public boolean isExceededBy(Ratio ratio) {
    return ratio.distance() > factor;
  }

  private static double distance(double ratio) {
    return Math.max(ratio, 1 / ratio);
  }
}
