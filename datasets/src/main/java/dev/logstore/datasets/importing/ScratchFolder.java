package dev.logstore.datasets.importing;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A hidden folder for what is not finished, on the same disk as the result. It is deleted when
 * closed, and by Ctrl-C.
 */
final class ScratchFolder implements Closeable {
  private final Path path;
  private final Thread onExit;

  ScratchFolder(Path parent) throws IOException {
    path = Files.createTempDirectory(parent, ".import-");
    onExit = new Thread(this::delete, "delete-" + path.getFileName());
    Runtime.getRuntime().addShutdownHook(onExit);
  }

  Path path() {
    return path;
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(onExit);
    } catch (IllegalStateException e) {
      return; // The JVM is going down, and the hook does the rest.
    }
    delete();
  }

  private void delete() {
    try (Stream<Path> all = Files.walk(path)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path each : deepestFirst) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      // Left behind, it is hidden and has no manifest, so nothing takes it for a data set.
      path.toFile().deleteOnExit();
    }
  }
}
