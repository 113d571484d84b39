package dev.logstore.benchmarks.cli;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.database.ServerPair;
import dev.logstore.benchmarks.database.ServerSource;
import dev.logstore.benchmarks.database.ServerTree;
import dev.logstore.benchmarks.database.ServerWay;
import dev.logstore.benchmarks.fidelity.CheckResult;
import dev.logstore.benchmarks.fidelity.Fidelity;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.study.Cleanup;
import dev.logstore.benchmarks.study.LoadedTables;
import dev.logstore.benchmarks.study.Selection;
import dev.logstore.datasets.Dataset;
import dev.logstore.datasets.SiteProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code benchmarks.jar fidelity}. */
@Command(
    name = "fidelity",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description =
        "Compares this program with pgbench and psql on the same statements, tables and server, in"
            + " turn. Uses the embedded server, which brings them.",
    footer = {"", "Exit codes: 0 as close as wanted, 1 not, 2 bad input, 130 Ctrl-C."})
public final class FidelityCommand implements Callable<Integer> {
  private static final int OUTSIDE = 1;
  private static final int REPLAY_EVENTS = 1000;

  @Option(
      names = "--rounds",
      defaultValue = "12",
      description = "Measurements of each side, even, 4 or more (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--seconds",
      defaultValue = "1",
      description = "Length of a measurement, but for bulk loads (default: ${DEFAULT-VALUE}).")
  private int seconds;

  @Option(
      names = "--profile",
      defaultValue = "small",
      description = "Data set of the tables and of the bulk loads (default: ${DEFAULT-VALUE}).")
  private String profile;

  @Option(
      names = "--only",
      paramLabel = "PATTERN",
      description =
          "Only the checks whose name matches, such as 'query, *'; may be given again (default:"
              + " all).")
  private List<String> only = List.of();

  @Option(names = "--out", paramLabel = "FILE", description = "Every measurement as CSV.")
  private Path out;

  @Option(names = "--datasets", paramLabel = "DIR", description = "Where data sets are kept.")
  private Path datasets = Repository.datasets();

  /** Runs the command line and returns the exit code. */
  public static int execute(String[] args) {
    return Failures.execute(new FidelityCommand(), args);
  }

  @Override
  public Integer call() throws IOException {
    if (seconds < 1) {
      throw new BenchmarkException("--seconds is " + seconds + ": give 1 or more");
    }
    Selection selection = new Selection(only, List.of());
    Fidelity.require(rounds, selection);
    Cleanup cleanup = new Cleanup();
    Interruption.onSignal(
        cleanup, () -> {}, () -> "interrupted: the databases are stopped", System.err);
    try (cleanup) {
      List<CheckResult> results = measure(selection, cleanup);
      if (out != null) {
        List<String> lines = new ArrayList<>(List.of("check,round,harness,reference,unit"));
        results.forEach(result -> lines.addAll(result.csv()));
        Files.write(out, lines);
      }
      return results.stream().allMatch(CheckResult::accepted) ? 0 : OUTSIDE;
    }
  }

  private List<CheckResult> measure(Selection selection, Cleanup cleanup) throws IOException {
    Dataset dataset =
        Dataset.generateIfAbsent(SiteProfile.load(profile), 1, datasets.resolve(profile + "-1"));
    ServerPair servers =
        new ServerSource(ServerWay.EMBEDDED, Map.of(), System.getenv()).open(System.err::println);
    cleanup.add(servers);
    LoadedTables tables =
        LoadedTables.load(servers, List.of(SchemaVariant.STANDARD), dataset, REPLAY_EVENTS);
    cleanup.add(tables);
    Path folder = Files.createTempDirectory("logstore-fidelity-");
    cleanup.add(() -> Files.deleteIfExists(folder));
    cleanup.add(
        () -> {
          try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
              Files.delete(file);
            }
          }
        });
    System.out.println(CheckResult.heading());
    return new Fidelity(
            tables, ServerTree.find(System.getenv()), dataset, folder, Duration.ofSeconds(seconds))
        .run(rounds, selection, System.out::println);
  }
}
