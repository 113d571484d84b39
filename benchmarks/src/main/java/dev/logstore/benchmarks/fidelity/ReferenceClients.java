package dev.logstore.benchmarks.fidelity;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.database.ServerAddress;
import dev.logstore.benchmarks.database.ServerTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's own clients from the embedded server's tree, against one database. */
final class ReferenceClients {
  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without");
  private static final Pattern TIME = Pattern.compile("Time: ([0-9.]+) ms");

  private final Path bin;
  private final ServerAddress address;
  private final String database;

  /**
   * @throws BenchmarkException if the tree is not there
   */
  ReferenceClients(ServerTree tree, ServerAddress address, String database) {
    this.bin = tree.root().resolve("loader/usr/lib/postgresql/17/bin");
    this.address = address;
    this.database = database;
    if (!Files.isExecutable(bin.resolve("pgbench"))) {
      throw new BenchmarkException(
          "no pgbench in " + bin + ": run scripts/setup, which fetches it");
    }
  }

  /** Transactions per second, each one execution of the prepared statement of a file. */
  double pgbenchRate(Path script, Map<String, String> variables, int clients, Duration time) {
    return number(RATE, pgbench(script, variables, clients, time, List.of()));
  }

  /**
   * Median latency in microseconds of the prepared statement of a file, by one client. pgbench
   * itself prints a mean, which a few stalls of a virtual machine move by more than 5 %.
   *
   * @param folder for pgbench's log of its transactions
   */
  double pgbenchLatency(Path script, Map<String, String> variables, Duration time, Path folder) {
    String prefix = "pgbench-log";
    pgbench(script, variables, 1, time, List.of("-l", "--log-prefix=" + folder.resolve(prefix)));
    try (DirectoryStream<Path> logs = Files.newDirectoryStream(folder, prefix + ".*")) {
      Path log = logs.iterator().next();
      double median = median(Files.readAllLines(log));
      Files.delete(log);
      return median;
    } catch (IOException e) {
      throw new BenchmarkException("cannot read pgbench's log: " + e.getMessage(), e);
    }
  }

  /**
   * The median of the third column, which is a transaction's time in microseconds (pgbench,
   * "Per-Transaction Logging").
   */
  static double median(List<String> log) {
    if (log.isEmpty()) {
      throw new BenchmarkException("pgbench finished no transaction: give more --seconds");
    }
    long[] times =
        log.stream().mapToLong(line -> Long.parseLong(line.split(" ", -1)[2])).sorted().toArray();
    return (times[(times.length - 1) / 2] + times[times.length / 2]) / 2.0;
  }

  private String pgbench(
      Path script,
      Map<String, String> variables,
      int clients,
      Duration time,
      List<String> options) {
    List<String> command = new ArrayList<>(List.of(bin.resolve("pgbench").toString()));
    command.addAll(options);
    command.addAll(List.of("-n", "-M", "prepared", "-f", script.toString()));
    command.addAll(List.of("-c", Integer.toString(clients), "-j", Integer.toString(clients)));
    command.addAll(List.of("-T", Long.toString(time.toSeconds())));
    variables.forEach((name, value) -> command.addAll(List.of("-D", name + "=" + value)));
    command.addAll(List.of("-h", address.host(), "-p", Integer.toString(address.port())));
    command.addAll(List.of("-U", address.user(), database));
    return output(start(command));
  }

  /**
   * Seconds that {@code \copy} takes, without the start of the program; the longest of several that
   * run at the same time.
   *
   * @param target table with its columns
   */
  double copySeconds(String target, List<Path> files) {
    List<Process> all = new ArrayList<>();
    for (Path file : files) {
      String copy = "\\copy %s FROM '%s' WITH (FORMAT csv, HEADER true)".formatted(target, file);
      all.add(
          start(
              List.of(
                  bin.resolve("psql").toString(),
                  "-X",
                  "-q",
                  "-v",
                  "ON_ERROR_STOP=1",
                  "-c",
                  "\\timing on",
                  "-c",
                  copy,
                  "-h",
                  address.host(),
                  "-p",
                  Integer.toString(address.port()),
                  "-U",
                  address.user(),
                  database)));
    }
    return all.stream().mapToDouble(process -> number(TIME, output(process))).max().orElseThrow()
        / 1e3;
  }

  private Process start(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PGPASSWORD", address.password());
    try {
      return builder.start();
    } catch (IOException e) {
      throw new BenchmarkException("cannot start " + command.get(0) + ": " + e.getMessage(), e);
    }
  }

  private static String output(Process process) {
    try {
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new BenchmarkException("a reference client failed: " + output);
      }
      return output;
    } catch (IOException e) {
      throw new BenchmarkException("a reference client broke off: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchmarkException("interrupted while a reference client ran", e);
    }
  }

  static double number(Pattern pattern, String output) {
    Matcher matcher = pattern.matcher(output);
    if (!matcher.find()) {
      throw new BenchmarkException("a reference client gave no figure: " + output);
    }
    return Double.parseDouble(matcher.group(1));
  }
}
