package dev.logstore.benchmarks.store;

import dev.logstore.datasets.MoodleEvent;

/**
 * The writing half of a log store, after Moodle's {@code tool_log\log\writer}. Not thread-safe: a
 * writer belongs to one thread, as Moodle's belongs to one request.
 */
public interface LogWriter extends AutoCloseable {

  /**
   * Accepts an event.
   *
   * @throws LogStoreException if it, or events accepted before it, cannot be stored
   */
  void write(MoodleEvent event);

  /**
   * Returns when every event accepted so far is committed.
   *
   * @throws LogStoreException if that fails
   */
  void flush();

  /** Flushes, and gives back what the writer holds of the database. */
  @Override
  void close();
}
