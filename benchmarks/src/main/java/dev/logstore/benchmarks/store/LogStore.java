package dev.logstore.benchmarks.store;

/**
 * A log store as a site has it configured, after Moodle's {@code tool_log\log\store}. It lives as
 * long as the process; what a web request sees of it is a {@link LogWriter}. Thread-safe: requests
 * run side by side.
 */
public interface LogStore extends AutoCloseable {

  /** The name in reports of failures. */
  String name();

  /**
   * Begins a request. The writer belongs to the request's thread, and closing it ends the request.
   */
  LogWriter openRequest();

  /**
   * Ends the process: stores what is still held.
   *
   * @throws LogStoreException if an accepted event could neither be stored nor set aside
   */
  @Override
  void close();
}
