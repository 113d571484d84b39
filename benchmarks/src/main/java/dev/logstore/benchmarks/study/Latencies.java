package dev.logstore.benchmarks.study;

import dev.logstore.results.Fork;
import dev.logstore.results.Measurement;
import dev.logstore.results.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.HdrHistogram.Histogram;
import org.openjdk.jmh.util.Statistics;

/**
 * The latencies of a fork, in microseconds, as rows.
 *
 * @param samples how many there are
 * @param percentile from 0 to 100
 */
record Latencies(long samples, double mean, DoubleUnaryOperator percentile, double max) {
  private static final double NANOS_PER_MICRO = 1e3;

  /** With fewer samples the percentile is just the largest. */
  private static final long ENOUGH_FOR_P9999 = 10_000;

  /** As JMH sampled them. */
  static Latencies of(Statistics statistics) {
    return new Latencies(
        statistics.getN(), statistics.getMean(), statistics::getPercentile, statistics.getMax());
  }

  /** As they were recorded in nanoseconds. */
  static Latencies of(Histogram nanos) {
    return new Latencies(
        nanos.getTotalCount(),
        nanos.getMean() / NANOS_PER_MICRO,
        percent -> nanos.getValueAtPercentile(percent) / NANOS_PER_MICRO,
        nanos.getMaxValue() / NANOS_PER_MICRO);
  }

  double percentile(double percent) {
    return percentile.applyAsDouble(percent);
  }

  /** Mean, percentiles and the largest. */
  List<Measurement> rows(Fork fork) {
    List<Measurement> rows = new ArrayList<>();
    rows.add(fork.measured(Metric.LATENCY_MEAN, mean));
    rows.add(fork.measured(Metric.LATENCY_P50, percentile(50)));
    rows.add(fork.measured(Metric.LATENCY_P90, percentile(90)));
    rows.add(fork.measured(Metric.LATENCY_P95, percentile(95)));
    rows.add(fork.measured(Metric.LATENCY_P99, percentile(99)));
    rows.add(fork.measured(Metric.LATENCY_P999, percentile(99.9)));
    if (samples >= ENOUGH_FOR_P9999) {
      rows.add(fork.measured(Metric.LATENCY_P9999, percentile(99.99)));
    }
    rows.add(fork.measured(Metric.LATENCY_MAX, max));
    return rows;
  }
}
