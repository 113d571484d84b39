package dev.logstore.benchmarks.faults;

import dev.logstore.benchmarks.BenchmarkException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A file system of a few kilobytes that only one process sees: a tmpfs in a mount namespace of its
 * own, which goes away with the process.
 */
final class SmallDisk {
  private static final int KIBIBYTES = 64;

  /** As root, and as a user where the kernel allows users a namespace. */
  private static final List<List<String>> WAYS =
      List.of(List.of("unshare", "--mount"), List.of("unshare", "--user", "-r", "--mount"));

  private SmallDisk() {}

  /**
   * The beginning of a command that runs the rest with the small disk at a folder.
   *
   * @throws BenchmarkException if this machine does not allow it
   */
  static List<String> at(String folder) {
    for (List<String> way : WAYS) {
      List<String> command = command(way, folder);
      command.add("true");
      if (succeeds(command)) {
        return command(way, folder);
      }
    }
    throw new BenchmarkException(
        "no small disk: this machine allows neither root nor users a mount namespace; run as root");
  }

  private static List<String> command(List<String> way, String folder) {
    List<String> command = new ArrayList<>(way);
    command.addAll(
        List.of(
            "sh",
            "-c",
            "mount -t tmpfs -o size=" + KIBIBYTES + "k tmpfs \"$0\" && exec \"$@\"",
            folder));
    return command;
  }

  private static boolean succeeds(List<String> command) {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchmarkException("interrupted while trying a mount", e);
    }
  }
}
