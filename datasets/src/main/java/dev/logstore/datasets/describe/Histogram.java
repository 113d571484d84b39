package dev.logstore.datasets.describe;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts whole numbers: exactly up to 8192, above that to one part in 4096, so that its size is
 * bounded. Number, mean, least and greatest value are exact.
 */
final class Histogram {
  private static final int EXACT_BITS = 13;

  private final long[] small = new long[1 << EXACT_BITS];
  private final TreeMap<Long, Long> large = new TreeMap<>();
  private long number;
  private double sum;
  private double lnSum;
  private double lnSquares;
  private long positive;
  private long min = Long.MAX_VALUE;
  private long max = Long.MIN_VALUE;

  static Histogram of(Collection<Long> values) {
    Histogram histogram = new Histogram();
    values.forEach(histogram::add);
    return histogram;
  }

  /**
   * Counts one value.
   *
   * @param value not negative
   */
  void add(long value) {
    if (value < small.length) {
      small[(int) value]++;
    } else {
      int drop = Long.SIZE - Long.numberOfLeadingZeros(value) - EXACT_BITS;
      large.merge(value >> drop << drop, 1L, Long::sum);
    }
    number++;
    sum += value;
    min = Math.min(min, value);
    max = Math.max(max, value);
    if (value > 0) {
      double ln = Math.log((double) value);
      positive++;
      lnSum += ln;
      lnSquares += ln * ln;
    }
  }

  /** Share of the values that are this one. */
  double share(long value) {
    return number == 0 ? 0 : countOf(value) / (double) number;
  }

  private long countOf(long value) {
    return value < small.length ? small[(int) value] : large.getOrDefault(value, 0L);
  }

  long number() {
    return number;
  }

  Quantiles quantiles() {
    if (number == 0) {
      return new Quantiles(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, List.of());
    }
    List<Long> percentiles = percentiles();
    double lnMu = positive == 0 ? 0 : lnSum / positive;
    double lnVariance = positive == 0 ? 0 : Math.max(0, lnSquares / positive - lnMu * lnMu);
    return new Quantiles(
        number,
        sum / number,
        min,
        percentiles.get(9),
        percentiles.get(24),
        percentiles.get(49),
        percentiles.get(74),
        percentiles.get(89),
        percentiles.get(98),
        max,
        lnMu,
        Math.sqrt(lnVariance),
        percentiles);
  }

  /** The quantiles 0.01 to 0.99, in one walk. */
  private List<Long> percentiles() {
    List<Long> found = new ArrayList<>();
    long seen = 0;
    for (int value = 0; value < small.length; value++) {
      seen += small[value];
      take(found, seen, value);
    }
    for (Map.Entry<Long, Long> entry : large.entrySet()) {
      seen += entry.getValue();
      take(found, seen, Math.min(entry.getKey(), max));
    }
    return found;
  }

  private void take(List<Long> found, long seen, long value) {
    while (found.size() < 99 && seen >= Math.ceil((found.size() + 1) * number / 100.0)) {
      found.add(Math.max(min, value));
    }
  }
}
