package dev.logstore.benchmarks.database;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.RunTexts;
import dev.logstore.results.LocalText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The operating system's cache of file contents (Linux, {@code Documentation/sysctl/vm}). */
public final class PageCache {
  private static final Path DROP = Path.of("/proc/sys/vm/drop_caches");

  /** Contents of files, and names and inodes. */
  private static final String EVERYTHING = "3\n";

  private PageCache() {}

  /** Why a server cannot be made cold here; empty if it can. */
  public static Optional<LocalText> whyNotCold(DatabaseServer server) {
    if (server.faults().isEmpty()) {
      return Optional.of(RunTexts.REASONS.of("not-ours"));
    }
    return Files.isWritable(DROP)
        ? Optional.empty()
        : Optional.of(RunTexts.REASONS.of("page-cache"));
  }

  /** Stops the server, drops what the machine remembers of its files, and starts it again. */
  public static void makeCold(DatabaseServer server) {
    ServerFaults means = server.faults().orElseThrow();
    means.stop();
    try {
      // Only what is on the disk can be dropped.
      new ProcessBuilder("sync").inheritIO().start().waitFor();
      Files.writeString(DROP, EVERYTHING, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new BenchmarkException("cannot drop the page cache: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchmarkException("interrupted while the page cache was dropped", e);
    } finally {
      means.start();
    }
  }
}
