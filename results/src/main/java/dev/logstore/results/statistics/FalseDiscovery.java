package dev.logstore.results.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Correction for many comparisons by Benjamini and Hochberg (1995): of the differences that are
 * reported, at most 5 % are expected to be chance.
 *
 * <p>A run asks hundreds of questions, and none stands or falls with all the others; Holm's
 * correction, under which not even one may be wrong, would with five forks leave no difference to
 * be found. The percentiles of one arm rise and fall together, which the procedure allows.
 */
public final class FalseDiscovery {
  /** Share of the reported differences that may be chance. */
  public static final double RATE = 0.05;

  private FalseDiscovery() {}

  /** The adjusted p-values, in the order of the p-values that are given. */
  public static double[] adjusted(List<Double> pValues) {
    int n = pValues.size();
    int[] fromLargest =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparing((Integer index) -> pValues.get(index)).reversed())
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = new double[n];
    double least = 1;
    for (int i = 0; i < n; i++) {
      least = Math.min(least, pValues.get(fromLargest[i]) * n / (n - i));
      adjusted[fromLargest[i]] = least;
    }
    return adjusted;
  }
}
