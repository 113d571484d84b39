package dev.logstore.benchmarks.store;

/** An event could not be stored or counted. Always a failure of the run: nothing is dropped. */
public final class LogStoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LogStoreException(String message) {
    super(message);
  }

  public LogStoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
