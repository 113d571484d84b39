package dev.logstore.benchmarks.store;

import dev.logstore.benchmarks.store.buffer.BufferSettings;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How a store is set up, and how patient it is with its database.
 *
 * @param bufferSize events; unused by writers without a buffer
 * @param flushInterval the longest that an event waits in a buffer that outlives requests
 * @param spool folder for what the database would not take
 * @param batchesWaiting batches that the queue of such a buffer holds; what comes faster for longer
 *     has to wait
 * @param retries of a batch before it goes to the spool
 * @param firstDelay before the first retry
 * @param connectionTimeout the longest that a request waits for a pooled connection
 */
public record StoreSettings(
    int bufferSize,
    Duration flushInterval,
    Path spool,
    int batchesWaiting,
    int retries,
    Duration firstDelay,
    Duration connectionTimeout) {

  /** A database that refuses while it is measured is a failure, and nothing to be patient with. */
  public static StoreSettings measured(int bufferSize, Duration flushInterval, Path spool) {
    return new StoreSettings(
        bufferSize, flushInterval, spool, 10, 0, Duration.ZERO, Duration.ofSeconds(10));
  }

  /**
   * As on a site whose database may be away: a buffer tries again, and a request that gets no
   * connection soon fails, as one of Moodle's would.
   */
  public static StoreSettings ofSite(int bufferSize, Duration flushInterval, Path spool) {
    return new StoreSettings(
        bufferSize, flushInterval, spool, 100, 3, Duration.ofMillis(100), Duration.ofSeconds(1));
  }

  BufferSettings buffer() {
    return new BufferSettings(
        bufferSize, flushInterval, bufferSize * batchesWaiting, retries, firstDelay, spool);
  }
}
