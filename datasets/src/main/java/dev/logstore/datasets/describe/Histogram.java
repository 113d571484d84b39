package dev.logstore.datasets.describe;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Counts whole numbers exactly; small as long as few different ones occur. */
final class Histogram {
  private final TreeMap<Long, Long> counts = new TreeMap<>();
  private long number;
  private long sum;

  static Histogram of(Collection<Long> values) {
    Histogram histogram = new Histogram();
    values.forEach(histogram::add);
    return histogram;
  }

  void add(long value) {
    counts.merge(value, 1L, Long::sum);
    number++;
    sum += value;
  }

  double share(long value) {
    return number == 0 ? 0 : counts.getOrDefault(value, 0L) / (double) number;
  }

  long number() {
    return number;
  }

  Quantiles quantiles() {
    if (number == 0) {
      return new Quantiles(0, 0, 0, 0, 0, 0, 0);
    }
    return new Quantiles(
        number,
        sum / (double) number,
        counts.firstKey(),
        quantile(0.5),
        quantile(0.9),
        quantile(0.99),
        counts.lastKey());
  }

  private long quantile(double q) {
    long wanted = (long) Math.ceil(q * number);
    long seen = 0;
    for (Map.Entry<Long, Long> entry : counts.entrySet()) {
      seen += entry.getValue();
      if (seen >= wanted) {
        return entry.getKey();
      }
    }
    return counts.lastKey();
  }
}
