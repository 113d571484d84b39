package dev.logstore.benchmarks.jmh;

import dev.logstore.benchmarks.store.buffer.CommitListener;
import dev.logstore.benchmarks.study.ForkReport;
import dev.logstore.results.Metric;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * How long accepted events were not yet committed. Written on the buffer's thread, read after that
 * has ended. Events that were accepted before measuring began do not count.
 */
final class Visibility implements CommitListener {
  private static final long LONGEST_MICROS = TimeUnit.HOURS.toMicros(1);
  private static final int DIGITS = 3;
  private static final int MEDIAN = 50;

  private final Histogram micros = new Histogram(LONGEST_MICROS, DIGITS);
  private volatile boolean measuring;
  private volatile long measuringSince;

  void measure() {
    if (!measuring) {
      measuringSince = System.nanoTime();
      measuring = true;
    }
  }

  @Override
  public void committed(long[] acceptedAt, int events, long committedAt) {
    if (!measuring) {
      return;
    }
    long since = measuringSince;
    for (int i = 0; i < events; i++) {
      if (acceptedAt[i] - since >= 0) {
        micros.recordValue((committedAt - acceptedAt[i]) / 1000);
      }
    }
  }

  /** Adds median and maximum; nothing if no batch became full or due while it was measured. */
  void report(ForkReport report) {
    if (micros.getTotalCount() > 0) {
      report.add(Metric.VISIBILITY_DELAY_P50, (double) micros.getValueAtPercentile(MEDIAN));
      report.add(Metric.VISIBILITY_DELAY_MAX, (double) micros.getMaxValue());
    }
  }
}
