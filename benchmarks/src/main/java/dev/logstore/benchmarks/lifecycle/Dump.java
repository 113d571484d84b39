package dev.logstore.benchmarks.lifecycle;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.database.ClientPrograms;
import dev.logstore.benchmarks.database.ServerAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What {@code pg_dump} has written of a database, until it is closed.
 *
 * @param folder a temporary one that holds nothing else
 */
public record Dump(Path folder) implements AutoCloseable {

  /** Dumps a database. */
  public static Dump of(
      ClientPrograms programs, ServerAddress address, String database, BackupFormat format) {
    Dump dump = new Dump(temporaryFolder());
    try {
      List<String> arguments = new ArrayList<>(format.dumpArguments());
      arguments.add("--file=" + dump.path());
      programs.run(address, database, "pg_dump", arguments);
      return dump;
    } catch (RuntimeException e) {
      dump.close();
      throw e;
    }
  }

  /** The file, or the folder of files. */
  Path path() {
    return folder.resolve("dump");
  }

  /** Bytes of the file, or of all files of the folder. */
  public long bytes() {
    long bytes = 0;
    for (Path file : files(path())) {
      try {
        bytes += Files.isRegularFile(file) ? Files.size(file) : 0;
      } catch (IOException e) {
        throw new BenchmarkException("cannot read " + file + ": " + e.getMessage(), e);
      }
    }
    return bytes;
  }

  /** Removes it. */
  @Override
  public void close() {
    for (Path file : files(folder)) {
      try {
        Files.delete(file);
      } catch (IOException e) {
        throw new BenchmarkException("cannot remove " + file + ": " + e.getMessage(), e);
      }
    }
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("logstore-backup-");
    } catch (IOException e) {
      throw new BenchmarkException(
          "cannot write to the temporary folder (" + e.getMessage() + "): free disk space", e);
    }
  }

  /** What is in a folder before the folder itself. */
  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.sorted(Comparator.reverseOrder()).toList();
    } catch (IOException e) {
      throw new BenchmarkException("cannot read " + folder + ": " + e.getMessage(), e);
    }
  }
}
