package dev.logstore.datasets.compare;

/**
 * How far two logs are apart in one statistic.
 *
 * @param statistic its name
 * @param measure {@code jensen_shannon} (base 2, 0 to 1, the square root of the divergence), {@code
 *     kolmogorov_smirnov} (0 to 1) or {@code log_ratio} (absolute natural logarithm of the ratio)
 * @param distance from the reference; if that is several courses, from the furthest
 * @param nearest from the nearest course
 * @param yardstick the largest distance between two of the real courses; NaN if none is known
 */
public record Distance(
    String statistic, String measure, double distance, double nearest, double yardstick) {
  private static final double ROUNDING = 1e-9;

  /** Further from a real course than two real courses are from each other. */
  public boolean beyond() {
    return distance > yardstick + ROUNDING;
  }
}
