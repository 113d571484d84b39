package dev.logstore.datasets.random;

import java.util.List;

/**
 * Draws an index with a probability in proportion to its weight, in constant time by Walker's alias
 * method (Vose, "A linear algorithm for generating random numbers with a given distribution", IEEE
 * Transactions on Software Engineering, 1991). Immutable.
 */
public final class WeightedChoice {
  private static final double ONE = 0x1.0p32;

  private final long[] threshold;
  private final int[] alias;

  private WeightedChoice(long[] threshold, int[] alias) {
    this.threshold = threshold;
    this.alias = alias;
  }

  /**
   * A choice among as many indices as there are weights.
   *
   * @throws IllegalArgumentException if a weight is negative or not finite, or none is positive
   */
  public static WeightedChoice of(double... weights) {
    int n = weights.length;
    double sum = 0;
    int heaviest = 0;
    for (int i = 0; i < n; i++) {
      if (!(weights[i] >= 0) || Double.isInfinite(weights[i])) {
        throw new IllegalArgumentException("weight " + weights[i] + " at index " + i);
      }
      sum += weights[i];
      heaviest = weights[i] > weights[heaviest] ? i : heaviest;
    }
    if (!(sum > 0)) {
      throw new IllegalArgumentException("no weight is positive");
    }
    double[] left = new double[n];
    int[] pending = new int[n]; // The light ones from the front, the heavy ones from the back.
    int light = 0;
    int heavy = n;
    for (int i = 0; i < n; i++) {
      left[i] = weights[i] / sum * n;
      if (left[i] < 1) {
        pending[light++] = i;
      } else {
        pending[--heavy] = i;
      }
    }
    long[] threshold = new long[n];
    int[] alias = new int[n];
    while (light > 0 && heavy < n) {
      int small = pending[--light];
      int large = pending[heavy];
      threshold[small] = (long) (left[small] * ONE);
      alias[small] = large;
      left[large] -= 1 - left[small];
      if (left[large] < 1) {
        heavy++;
        pending[light++] = large;
      }
    }
    // What rounding has left over is full, unless it must never be drawn.
    while (light > 0) {
      heavy--;
      pending[heavy] = pending[--light];
    }
    for (; heavy < n; heavy++) {
      int rest = pending[heavy];
      threshold[rest] = weights[rest] > 0 ? 1L << 32 : 0;
      alias[rest] = heaviest;
    }
    return new WeightedChoice(threshold, alias);
  }

  /** The same from a list. */
  public static WeightedChoice of(List<Double> weights) {
    return of(weights.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** An index, never one of weight 0. */
  public int next(RandomStream random) {
    long bits = random.nextLong();
    int index = (int) (((bits >>> 32) * threshold.length) >>> 32);
    return (bits & 0xFFFF_FFFFL) < threshold[index] ? index : alias[index];
  }

  /** How many indices there are. */
  public int size() {
    return threshold.length;
  }
}
