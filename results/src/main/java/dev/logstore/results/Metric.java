package dev.logstore.results;

/**
 * What a number means and its unit.
 *
 * @param id name in measurements.csv, such as {@code latency_p99}
 * @param unit unit of the value: {@code us} microseconds, {@code events/s}, {@code B} bytes
 */
public record Metric(String id, String unit) {
  public static final Metric LATENCY_MEAN = new Metric("latency_mean", "us");
  public static final Metric LATENCY_P50 = new Metric("latency_p50", "us");
  public static final Metric LATENCY_P90 = new Metric("latency_p90", "us");
  public static final Metric LATENCY_P99 = new Metric("latency_p99", "us");
  public static final Metric LATENCY_P999 = new Metric("latency_p999", "us");
  public static final Metric LATENCY_MAX = new Metric("latency_max", "us");
  public static final Metric THROUGHPUT = new Metric("throughput", "events/s");
  public static final Metric SIZE_HEAP = new Metric("size_heap", "B");
  public static final Metric SIZE_INDEX = new Metric("size_index", "B");
  public static final Metric SIZE_TOAST = new Metric("size_toast", "B");
  public static final Metric SIZE_TOTAL = new Metric("size_total", "B");

  public Metric {
    Ids.require("metric", id);
    if (unit.isBlank()) {
      throw new IllegalArgumentException("metric " + id + " has no unit");
    }
  }

  /** True where more is better (a rate); elsewhere less is better (a time, a size). */
  public boolean moreIsBetter() {
    return unit.endsWith("/s");
  }

  /** True for a size in bytes: counted, not sampled, so that it has no interval. */
  public boolean isCount() {
    return unit.equals("B");
  }
}
