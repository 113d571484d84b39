package dev.logstore.benchmarks.store.buffer;

/**
 * Hears of batches that were committed because they were full or old enough, on the flusher's
 * thread.
 */
@FunctionalInterface
public interface CommitListener {
  /** Hears nothing. */
  CommitListener NONE = (acceptedAt, events, committedAt) -> {};

  /**
   * A batch was committed. Batches that a request or the end of the process made to be flushed are
   * not told: how long their events waited says nothing of the buffer.
   *
   * @param acceptedAt {@link System#nanoTime} when each event was handed over; only to be read now
   * @param events how many there are, at the array's beginning
   * @param committedAt the same clock after the commit
   */
  void committed(long[] acceptedAt, int events, long committedAt);
}
