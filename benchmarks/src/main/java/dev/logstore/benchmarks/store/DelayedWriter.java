package dev.logstore.benchmarks.store;

import dev.logstore.datasets.MoodleEvent;
import java.util.function.LongSupplier;

/**
 * A writer that is slower than another by a known share: it waits, awake, for that share of the
 * time that each call has just taken. A study of the study's own power measures with it whether a
 * slowdown of that size is found; nothing else should.
 */
final class DelayedWriter implements LogWriter {
  private static final double PERCENT = 100;

  private final LogWriter writer;
  private final double share;
  private final LongSupplier nanos;

  /**
   * @param percent of the measured time that is added
   */
  DelayedWriter(LogWriter writer, int percent) {
    this(writer, percent, System::nanoTime);
  }

  /**
   * @param nanos the clock, in nanoseconds
   */
  DelayedWriter(LogWriter writer, int percent, LongSupplier nanos) {
    this.writer = writer;
    this.share = percent / PERCENT;
    this.nanos = nanos;
  }

  @Override
  public void write(MoodleEvent event) {
    long start = nanos.getAsLong();
    writer.write(event);
    lengthen(start);
  }

  @Override
  public void flush() {
    long start = nanos.getAsLong();
    writer.flush();
    lengthen(start);
  }

  private void lengthen(long start) {
    long now = nanos.getAsLong();
    long end = now + Math.round((now - start) * share);
    while (nanos.getAsLong() < end) {
      Thread.onSpinWait();
    }
  }

  @Override
  public void close() {
    writer.close();
  }
}
