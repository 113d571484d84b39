package dev.logstore.datasets.describe;

import java.util.Arrays;
import java.util.Collection;

/**
 * How unequally events fall on users, courses or contexts.
 *
 * @param gini Gini coefficient, 0 if all have the same number, near 1 if one has all
 * @param zipfSlope slope of the logarithm of the number over the logarithm of the rank, for the
 *     upper half of the ranks, as a positive number; 0 for fewer than four
 * @param topTenthShare share of the events that falls on the tenth with the most
 */
public record Spread(double gini, double zipfSlope, double topTenthShare) {
  private static final int FEWEST_FOR_SLOPE = 4;

  static Spread of(Collection<Long> numbers) {
    long[] sorted = numbers.stream().mapToLong(Long::longValue).sorted().toArray();
    double sum = Arrays.stream(sorted).sum();
    if (sum == 0) {
      return new Spread(0, 0, 0);
    }
    return new Spread(gini(sorted, sum), slope(sorted), topTenth(sorted, sum));
  }

  private static double gini(long[] sorted, double sum) {
    double weighted = 0;
    for (int i = 0; i < sorted.length; i++) {
      weighted += (2.0 * (i + 1) - sorted.length - 1) * sorted[i];
    }
    return weighted / (sorted.length * sum);
  }

  private static double topTenth(long[] sorted, double sum) {
    int first = sorted.length - Math.max(1, Math.round(sorted.length / 10f));
    double top = 0;
    for (int i = first; i < sorted.length; i++) {
      top += sorted[i];
    }
    return top / sum;
  }

  /** Least squares. */
  private static double slope(long[] sorted) {
    int ranks = sorted.length / 2;
    if (sorted.length < FEWEST_FOR_SLOPE) {
      return 0;
    }
    double sx = 0;
    double sy = 0;
    double sxx = 0;
    double sxy = 0;
    for (int rank = 1; rank <= ranks; rank++) {
      double x = Math.log(rank);
      double y = Math.log((double) sorted[sorted.length - rank]);
      sx += x;
      sy += y;
      sxx += x * x;
      sxy += x * y;
    }
    return -(ranks * sxy - sx * sy) / (ranks * sxx - sx * sx);
  }
}
