package dev.logstore.benchmarks.database;

import dev.logstore.benchmarks.BenchmarkException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * PostgreSQL's own client programs of major version 17, such as {@code pg_dump}: those of the tree
 * that {@code scripts/setup} builds, else those on the path.
 *
 * @param folder where they are
 */
public record ClientPrograms(Path folder) {
  private static final String VERSION = "(PostgreSQL) 17";

  /** The programs of this machine; empty if it has none of that version. */
  public static Optional<ClientPrograms> find(Map<String, String> environment) {
    Path tree =
        ServerTree.cacheFolder(environment)
            .resolve(ServerTree.NAME)
            .resolve("rootfs/loader/usr/lib/postgresql/17/bin");
    Stream<Path> path =
        Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator)).map(Path::of);
    return Stream.concat(Stream.of(tree), path)
        .filter(folder -> Files.isExecutable(folder.resolve("pg_dump")))
        .map(ClientPrograms::new)
        .filter(ClientPrograms::isOfVersion)
        .findFirst();
  }

  private boolean isOfVersion() {
    try {
      return run(List.of("pg_dump", "--version"), Map.of()).contains(VERSION);
    } catch (BenchmarkException e) {
      return false;
    }
  }

  /**
   * Runs a program on a server and waits for its end.
   *
   * @param database that it connects to
   * @param arguments without those that say where the server is
   * @throws BenchmarkException with its last words, if it fails
   */
  public void run(ServerAddress server, String database, String program, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(program, "--host=" + server.host()));
    command.add("--port=" + server.port());
    command.add("--username=" + server.user());
    command.add("--dbname=" + database);
    command.addAll(arguments);
    // Not an argument: every user of the machine sees those.
    Map<String, String> variables = new TreeMap<>(Map.of("PGPASSWORD", server.password()));
    if (server.options().containsKey("sslmode")) {
      variables.put("PGSSLMODE", server.options().get("sslmode"));
    }
    run(command, variables);
  }

  private String run(List<String> command, Map<String, String> variables) {
    String program = command.get(0);
    List<String> words = new ArrayList<>(command);
    words.set(0, folder.resolve(program).toString());
    try {
      ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
      builder.environment().putAll(variables);
      Process process = builder.start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int code = process.waitFor();
      if (code != 0) {
        throw new BenchmarkException(
            "%s failed (exit code %d): %s".formatted(program, code, lastWords(output)));
      }
      return output;
    } catch (IOException e) {
      throw new BenchmarkException("cannot run " + program + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchmarkException("interrupted while " + program + " ran", e);
    }
  }

  private static String lastWords(String output) {
    List<String> lines = output.strip().lines().toList();
    return String.join(" ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
  }
}
