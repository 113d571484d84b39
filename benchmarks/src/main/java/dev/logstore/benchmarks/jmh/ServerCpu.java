package dev.logstore.benchmarks.jmh;

import dev.logstore.benchmarks.database.Postmaster;
import dev.logstore.benchmarks.store.LogTable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * CPU time of a server that runs as processes of this machine, in this process's view: the
 * postmaster, its living children, and those it has buried. A server in a container or elsewhere
 * cannot be read.
 */
final class ServerCpu {
  private static final Path PROC = Path.of("/proc");

  /** The kernel counts in hundredths of a second, whatever its own clock is (USER_HZ). */
  private static final long MICROS_PER_TICK = 10_000;

  /** Fields of {@code /proc/PID/stat} after the command's name (proc(5)). */
  private static final int PARENT = 1;

  private static final int USER = 11;
  private static final int SYSTEM = 12;
  private static final int USER_OF_CHILDREN = 13;
  private static final int SYSTEM_OF_CHILDREN = 14;

  private final long postmaster;

  private ServerCpu(long postmaster) {
    this.postmaster = postmaster;
  }

  /** Finds the server's processes; empty if they are not there to be seen. */
  static Optional<ServerCpu> of(LogTable table) throws SQLException {
    try (Connection connection = table.connect()) {
      OptionalLong postmaster = Postmaster.of(connection);
      return postmaster.isPresent()
          ? Optional.of(new ServerCpu(postmaster.getAsLong()))
          : Optional.empty();
    }
  }

  /** Microseconds so far, in steps of ten thousand; empty if the server is gone. */
  OptionalLong micros() {
    Optional<String[]> own = fields(postmaster);
    if (own.isEmpty()) {
      return OptionalLong.empty();
    }
    long ticks =
        sum(own.get(), USER, SYSTEM) + sum(own.get(), USER_OF_CHILDREN, SYSTEM_OF_CHILDREN);
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
      for (Path process : processes) {
        Optional<String[]> child = fields(Long.parseLong(process.getFileName().toString()));
        if (child.isPresent() && Long.parseLong(child.get()[PARENT]) == postmaster) {
          ticks += sum(child.get(), USER, SYSTEM);
        }
      }
    } catch (IOException e) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(ticks * MICROS_PER_TICK);
  }

  private static long sum(String[] fields, int one, int other) {
    return Long.parseLong(fields[one]) + Long.parseLong(fields[other]);
  }

  /** What stands after the command's name, which may hold blanks. */
  private static Optional<String[]> fields(long process) {
    try {
      String stat = Files.readString(PROC.resolve(process + "/stat"));
      return Optional.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
