package dev.logstore.benchmarks.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Removes what a run leaves behind whose JVM and supervisor were both killed: the server, if it
 * still runs, and its data directory. A folder is named after the process that made it.
 */
final class StaleClusters {
  private StaleClusters() {}

  static void sweep(ServerTree tree) {
    if (!Files.isDirectory(tree.clusters())) {
      return;
    }
    try (Stream<Path> folders = Files.list(tree.clusters())) {
      folders.filter(folder -> owner(folder).isEmpty()).forEach(StaleClusters::remove);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<ProcessHandle> owner(Path folder) {
    String pid = folder.getFileName().toString().replaceFirst("-.*", "");
    return process(pid);
  }

  private static Optional<ProcessHandle> process(String pid) {
    return pid.matches("\\d{1,9}") ? ProcessHandle.of(Long.parseLong(pid)) : Optional.empty();
  }

  private static void remove(Path folder) {
    try {
      Path data = folder.resolve("data");
      Path pidFile = data.resolve("postmaster.pid");
      if (Files.exists(pidFile)) {
        // postmaster.pid: the pid in the first line, the data directory in the second. The check
        // of the command keeps a recycled number from costing somebody else's process its life.
        List<String> lines = Files.readAllLines(pidFile);
        process(lines.get(0).strip())
            .filter(server -> commandLine(server).contains(folder.getFileName().toString()))
            .ifPresent(
                server -> {
                  server.destroyForcibly();
                  server.onExit().join();
                });
      }
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(path);
        }
      }
    } catch (IOException e) {
      // Another run may be sweeping the same folder; what is left is swept next time.
    }
  }

  private static String commandLine(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
    } catch (IOException e) {
      return process.info().commandLine().orElse("");
    }
  }
}
