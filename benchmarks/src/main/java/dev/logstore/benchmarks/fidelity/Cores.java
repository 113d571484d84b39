package dev.logstore.benchmarks.fidelity;

import dev.logstore.benchmarks.BenchmarkException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The cores of this process and of a server that runs on the same machine. Programs and connections
 * that either starts afterwards inherit them.
 */
final class Cores {
  private final long server;
  private final int count;

  /**
   * @param backend process number of one of the server's connections
   * @throws BenchmarkException if the machine has one core, or the server is elsewhere
   */
  Cores(long backend) {
    this.server =
        ProcessHandle.of(backend)
            .flatMap(ProcessHandle::parent)
            .filter(parent -> name(parent.pid()).equals("postgres"))
            .orElseThrow(
                () -> new BenchmarkException("the server's process is not on this machine"))
            .pid();
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

  private static String name(long process) {
    try {
      return Files.readString(Path.of("/proc", String.valueOf(process), "comm")).strip();
    } catch (IOException e) {
      return "";
    }
  }
}
