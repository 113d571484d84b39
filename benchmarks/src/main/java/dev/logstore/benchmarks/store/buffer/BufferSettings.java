package dev.logstore.benchmarks.store.buffer;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How a process-scoped buffer behaves.
 *
 * @param batchSize events that make a flush, 1 or more; the proposal's "buffer size"
 * @param flushInterval an event waits no longer than this for its flush
 * @param capacity events that may wait, at least a batch; a full queue makes requests wait
 * @param retries further tries of a batch before it goes to the spool
 * @param firstDelay before the first retry; doubles with each, and varies by up to half
 * @param spool folder for batches that the database would not take, and for refused rows
 */
public record BufferSettings(
    int batchSize,
    Duration flushInterval,
    int capacity,
    int retries,
    Duration firstDelay,
    Path spool) {

  public BufferSettings {
    if (batchSize < 1 || capacity < batchSize || retries < 0) {
      throw new IllegalArgumentException(
          "batch size %d, capacity %d, retries %d: they have to be 1 or more, a batch or more, and 0 or more"
              .formatted(batchSize, capacity, retries));
    }
    if (flushInterval.isNegative() || flushInterval.isZero() || firstDelay.isNegative()) {
      throw new IllegalArgumentException("flush interval and first delay have to be positive");
    }
  }

  /** The proposal's defaults: 1000 events, 60 s, 3 retries one second apart at first. */
  public static BufferSettings proposed(Path spool) {
    return new BufferSettings(
        1000, Duration.ofSeconds(60), 100_000, 3, Duration.ofSeconds(1), spool);
  }
}
