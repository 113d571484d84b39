package dev.logstore.results;

/**
 * Something about a run's files is wrong. The message is one line, names the thing and says what to
 * do about it, so that a command line can print it as it is.
 */
public final class ResultsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ResultsException(String message) {
    super(OneLine.of(message));
  }

  public ResultsException(String message, Throwable cause) {
    super(OneLine.of(message), cause);
  }
}
