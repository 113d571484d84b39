package dev.logstore.datasets;

/**
 * Something that the user can mend: a wrong profile, a broken file, a full disk. The message is one
 * line that names the thing and the remedy, fit to be printed as it is.
 */
public final class DatasetException extends RuntimeException {
  public DatasetException(String message) {
    super(message);
  }

  public DatasetException(String message, Throwable cause) {
    super(message, cause);
  }
}
