package dev.logstore.benchmarks.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logstore.datasets.MoodleEvent;
import org.junit.jupiter.api.Test;

/** On a clock that only moves when it is read, by a nanosecond, or when the writer works. */
class DelayedWriterTest {
  private static final long WRITE = 2_000;
  private static final long FLUSH = 50_000;

  private long now;
  private final DelayedWriter writer = new DelayedWriter(new Working(), 50, () -> now++);

  /** A writer whose work takes time on that clock. */
  private final class Working implements LogWriter {
    @Override
    public void write(MoodleEvent event) {
      now += WRITE;
    }

    @Override
    public void flush() {
      now += FLUSH;
    }

    @Override
    public void close() {
      now = -1;
    }
  }

  @Test
  void everyCallTakesLongerByItsShare() {
    writer.write(null);
    assertThat(now).isBetween(WRITE * 3 / 2, WRITE * 3 / 2 + 5);

    now = 0;
    writer.flush();
    assertThat(now).isBetween(FLUSH * 3 / 2, FLUSH * 3 / 2 + 5);
  }

  @Test
  void closingIsNotMeasuredAndNotLengthened() {
    writer.close();
    assertThat(now).isEqualTo(-1);
  }
}
