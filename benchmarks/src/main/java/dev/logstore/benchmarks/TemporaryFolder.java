package dev.logstore.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A folder that is gone with all that is in it when it is closed or, where a failure keeps that
 * from happening, when the JVM ends.
 */
public final class TemporaryFolder implements AutoCloseable {
  private final Path path;
  private final Thread atTheEnd = new Thread(this::deleteIfPossible, "logstore-temporary-folder");

  /**
   * Makes the folder.
   *
   * @param prefix its name begins with
   */
  public TemporaryFolder(String prefix) throws IOException {
    this.path = Files.createTempDirectory(prefix);
    Runtime.getRuntime().addShutdownHook(atTheEnd);
  }

  public Path path() {
    return path;
  }

  /**
   * Deletes the folder.
   *
   * @throws BenchmarkException if that fails
   */
  @Override
  public void close() {
    try {
      delete();
    } catch (IOException e) {
      throw new BenchmarkException("cannot remove " + path + ": " + e.getMessage(), e);
    }
    try {
      Runtime.getRuntime().removeShutdownHook(atTheEnd);
    } catch (IllegalStateException e) {
      // The JVM is ending: the hook finds nothing to do.
    }
  }

  private void deleteIfPossible() {
    try {
      delete();
    } catch (IOException e) {
      // Nobody is left to be told; the system empties its temporary folder in its own time.
    }
  }

  private void delete() throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
