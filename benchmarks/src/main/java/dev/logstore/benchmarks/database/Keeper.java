package dev.logstore.benchmarks.database;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.Resources;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A shell script that lives as long as this JVM holds its standard input open, and cleans up when
 * the JVM closes it or dies.
 */
final class Keeper implements AutoCloseable {
  private final Process process;
  private final Path script;

  private Keeper(Process process, Path script) {
    this.process = process;
    this.script = script;
  }

  /**
   * Starts a script that ships with this module.
   *
   * @param resource the script, such as {@code database/supervise.sh}
   * @param output gets what the script prints
   */
  static Keeper start(String resource, Path output, List<String> arguments) {
    try {
      Path script = Files.createTempFile("logstore-", ".sh");
      Files.writeString(script, Resources.text(resource));
      List<String> command = new ArrayList<>(List.of("/bin/sh", script.toString()));
      command.addAll(arguments);
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
              .start();
      return new Keeper(process, script);
    } catch (IOException e) {
      throw new BenchmarkException("cannot start /bin/sh: " + e.getMessage(), e);
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Tells the script something; it reads line by line. */
  void tell(String line) {
    try {
      process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
    } catch (IOException e) {
      throw new BenchmarkException("the script that keeps a server has ended", e);
    }
  }

  /** Asks the script to clean up and waits until it has. */
  @Override
  public void close() {
    try (BufferedWriter in = process.outputWriter(StandardCharsets.UTF_8)) {
      in.write("stop\n");
    } catch (IOException alreadyGone) {
      // The script has ended; there is nothing to tell it.
    }
    boolean interrupted = false;
    try {
      process.waitFor(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      interrupted = true;
    }
    try {
      Files.deleteIfExists(script);
    } catch (IOException e) {
      // A file of a few hundred bytes in the temporary folder; not worth failing a run for.
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
