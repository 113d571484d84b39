package dev.logstore.datasets.random;

import java.util.Arrays;
import java.util.List;

/** Draws an index with a probability in proportion to its weight. Immutable. */
public final class WeightedChoice {
  private final double[] cumulative;

  private WeightedChoice(double[] cumulative) {
    this.cumulative = cumulative;
  }

  /**
   * A choice among as many indices as there are weights.
   *
   * @throws IllegalArgumentException if a weight is negative or not finite, or none is positive
   */
  public static WeightedChoice of(double... weights) {
    double[] cumulative = new double[weights.length];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      if (!(weights[i] >= 0) || Double.isInfinite(weights[i])) {
        throw new IllegalArgumentException("weight " + weights[i] + " at index " + i);
      }
      sum += weights[i];
      cumulative[i] = sum;
    }
    if (!(sum > 0)) {
      throw new IllegalArgumentException("no weight is positive");
    }
    return new WeightedChoice(cumulative);
  }

  /** The same from a list. */
  public static WeightedChoice of(List<Double> weights) {
    return of(weights.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** An index, never one of weight 0. */
  public int next(RandomStream random) {
    double point = random.nextDouble() * cumulative[cumulative.length - 1];
    int found = Arrays.binarySearch(cumulative, point);
    // A point on a boundary belongs to the index above it, past those of weight 0.
    int index = found >= 0 ? found + 1 : -found - 1;
    while (cumulative[index] <= point) {
      index++;
    }
    return index;
  }

  /** How many indices there are. */
  public int size() {
    return cumulative.length;
  }
}
