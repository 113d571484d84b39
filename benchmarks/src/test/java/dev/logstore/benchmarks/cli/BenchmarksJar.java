package dev.logstore.benchmarks.cli;

import dev.logstore.benchmarks.database.ServerTree;
import dev.logstore.results.Measurement;
import dev.logstore.results.ResultsException;
import dev.logstore.results.RunDirectory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The jar that the build has just made, run as a process of its own. */
final class BenchmarksJar {
  private static final Path JAR = Path.of("target", "benchmarks.jar").toAbsolutePath();

  private final Path folder;
  private final Map<String, String> environment;

  /**
   * @param folder gets what the process prints
   */
  BenchmarksJar(Path folder) {
    this(folder, Map.of());
  }

  private BenchmarksJar(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.environment = environment;
  }

  BenchmarksJar with(Map<String, String> variables) {
    Map<String, String> all = new TreeMap<>(environment);
    all.putAll(variables);
    return new BenchmarksJar(folder, all);
  }

  Running start(List<String> arguments) throws IOException {
    // A shell's background job ignores Ctrl-C and so would all that it starts, this JVM included.
    List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-jar");
    command.add(JAR.toString());
    command.addAll(arguments);
    Path out = Files.createTempFile(folder, "out-", ".txt");
    Path err = Files.createTempFile(folder, "err-", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().putAll(environment);
    return new Running(builder.start(), out, err);
  }

  /** A process that goes on. */
  record Running(Process process, Path out, Path err) {

    /** Waits until a run in that folder has at least so many forks on disk. */
    RunDirectory awaitForks(Path runs, int forks, Duration patience) throws Exception {
      long deadline = System.nanoTime() + patience.toNanos();
      while (System.nanoTime() < deadline && process.isAlive()) {
        try {
          for (RunDirectory run : Files.isDirectory(runs) ? RunDirectory.list(runs) : none()) {
            if (run.measurements().stream().map(Measurement::fork).distinct().count() >= forks) {
              return run;
            }
          }
        } catch (ResultsException e) {
          // The run's folder is just being made.
        }
        Thread.sleep(50);
      }
      throw new AssertionError("no " + forks + " forks in time: " + Files.readString(err));
    }

    private static List<RunDirectory> none() {
      return List.of();
    }

    /** What Ctrl-C sends. */
    void interrupt() throws Exception {
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    }

    /** What nobody can catch. */
    void kill() {
      process.destroyForcibly();
    }

    Ended await(Duration patience) throws Exception {
      if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("still running: " + Files.readString(err));
      }
      List<String> leftovers = leftovers();
      for (int tries = 0; !leftovers.isEmpty() && tries < 300; tries++) {
        Thread.sleep(50);
        leftovers = leftovers();
      }
      return new Ended(
          process.exitValue(),
          Files.readString(out, StandardCharsets.UTF_8),
          Files.readString(err, StandardCharsets.UTF_8),
          leftovers);
    }

    /** Data directories, servers and containers of that process. */
    List<String> leftovers() throws Exception {
      List<String> found = new ArrayList<>();
      String owner = process.pid() + "-";
      Path clusters = ServerTree.find(System.getenv()).clusters();
      if (Files.isDirectory(clusters)) {
        try (Stream<Path> folders = Files.list(clusters)) {
          folders
              .map(folder -> folder.getFileName().toString())
              .filter(name -> name.startsWith(owner))
              .forEach(found::add);
        }
      }
      ProcessHandle.allProcesses()
          .filter(handle -> commandLine(handle).contains("/clusters/" + owner))
          .forEach(handle -> found.add(commandLine(handle)));
      Process docker =
          new ProcessBuilder("docker", "ps", "-a", "--format", "{{.Label \"dev.logstore.owner\"}}")
              .start();
      new String(docker.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(label -> label.startsWith(owner))
          .forEach(found::add);
      return found;
    }

    private static String commandLine(ProcessHandle handle) {
      Path file = Path.of("/proc", Long.toString(handle.pid()), "cmdline");
      try {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
      } catch (IOException e) {
        return "";
      }
    }
  }

  /**
   * A process that has ended.
   *
   * @param code exit code
   * @param leftovers what it started and did not stop
   */
  record Ended(int code, String out, String err, List<String> leftovers) {}
}
