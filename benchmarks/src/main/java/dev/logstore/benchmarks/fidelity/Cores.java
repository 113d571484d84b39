package dev.logstore.benchmarks.fidelity;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.database.Postmaster;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The cores of this process and of a server that runs on the same machine. Programs and connections
 * that either starts afterwards inherit them.
 */
final class Cores {
  private final long server;
  private final int count;

  /**
   * @param connection to the server, which stays open
   * @throws BenchmarkException if the machine has one core, or the server is elsewhere
   */
  Cores(Connection connection) throws SQLException {
    this.server =
        Postmaster.of(connection)
            .orElseThrow(
                () -> new BenchmarkException("the server's process is not on this machine"));
    this.count = Runtime.getRuntime().availableProcessors();
    if (count < 2) {
      throw new BenchmarkException(
          "fidelity needs two cores, one for the client and one for the server");
    }
  }

  void place(Placement placement) {
    int last = count - 1;
    boolean apart = placement == Placement.APART;
    set(ProcessHandle.current().pid(), apart ? String.valueOf(last) : "0-" + last);
    set(server, "0-" + (apart ? last - 1 : last));
  }

  private static void set(long process, String cores) {
    String[] command = {"taskset", "-a", "-c", "-p", cores, String.valueOf(process)};
    try {
      Process taskset = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(taskset.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (taskset.waitFor() != 0) {
        throw new BenchmarkException(String.join(" ", command) + " failed: " + output.strip());
      }
    } catch (IOException e) {
      throw new BenchmarkException("no taskset: install the package util-linux", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchmarkException("interrupted while cores were given out", e);
    }
  }
}
