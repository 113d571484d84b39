package dev.logstore.benchmarks.database;

import dev.logstore.benchmarks.BenchmarkException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Waits for a server by doing what its clients will do: connecting. */
final class Readiness {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private Readiness() {}

  /**
   * Returns once the server accepts a connection.
   *
   * @param failure asked between the tries; a value ends the waiting
   * @throws ServerFailedException with that value
   * @throws BenchmarkException if the server stays silent for two minutes
   */
  static void await(DatabaseServer server, Supplier<Optional<String>> failure)
      throws ServerFailedException {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (true) {
      try (Connection connection = server.connect()) {
        if (connection.isValid(5)) {
          return;
        }
      } catch (SQLException e) {
        Optional<String> reason = failure.get();
        if (reason.isPresent()) {
          throw new ServerFailedException(reason.get());
        }
        if (System.nanoTime() > deadline) {
          throw new BenchmarkException(
              "the "
                  + server.kind().id()
                  + " server at "
                  + server.address()
                  + " does not answer after "
                  + LIMIT.toSeconds()
                  + " s: "
                  + e.getMessage(),
              e);
        }
      }
      try {
        Thread.sleep(PAUSE.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new BenchmarkException("interrupted while waiting for a server", e);
      }
    }
  }
}
