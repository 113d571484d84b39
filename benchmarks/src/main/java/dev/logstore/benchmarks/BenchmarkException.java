package dev.logstore.benchmarks;

/**
 * Something that the user can mend: a missing server, a bad option, a full disk. The message is one
 * line that names the thing and the remedy; it is all that the user gets to see.
 */
public final class BenchmarkException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BenchmarkException(String message) {
    super(message);
  }

  public BenchmarkException(String message, Throwable cause) {
    super(message, cause);
  }
}
