package dev.logstore.benchmarks.database;

/** A server ended before it answered; the message is its own reason. */
final class ServerFailedException extends Exception {
  private static final long serialVersionUID = 1L;

  ServerFailedException(String reason) {
    super(reason);
  }
}
