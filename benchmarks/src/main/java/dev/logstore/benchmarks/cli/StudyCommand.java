package dev.logstore.benchmarks.cli;

import dev.logstore.benchmarks.database.ServerKind;
import dev.logstore.benchmarks.database.ServerSource;
import dev.logstore.benchmarks.database.ServerWay;
import dev.logstore.benchmarks.study.Cleanup;
import dev.logstore.benchmarks.study.Study;
import dev.logstore.benchmarks.study.StudyPlan;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code benchmarks.jar study PLAN}. */
@Command(
    name = "study",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description =
        "Runs a plan and writes a run folder; its path is all that goes to standard output.",
    footer = {
      "",
      "Environment: LOGSTORE_DATABASES, LOGSTORE_POSTGRESQL_URL, LOGSTORE_POSTGRESQL_USER,",
      "LOGSTORE_POSTGRESQL_PASSWORD, and the same for TIMESCALEDB.",
      "Exit codes: 0 done, 2 bad input or a machine that lacks something, 130 Ctrl-C."
    })
public final class StudyCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "PLAN",
      defaultValue = "quick",
      description = "A plan that ships (quick, smoke) or a YAML file. Default: quick.")
  private String plan;

  @Option(
      names = "--databases",
      paramLabel = "WAY",
      description =
          "auto (containers if an engine answers, else embedded), container, embedded, external.")
  private String way;

  @Option(
      names = "--postgresql-url",
      paramLabel = "URL",
      description = "JDBC URL of an external PostgreSQL, without password.")
  private String postgresqlUrl;

  @Option(
      names = "--timescaledb-url",
      paramLabel = "URL",
      description = "JDBC URL of an external TimescaleDB, without password.")
  private String timescaledbUrl;

  @Option(names = "--runs", paramLabel = "DIR", description = "Where the run's folder goes.")
  private Path runs = Repository.runs();

  @Option(names = "--datasets", paramLabel = "DIR", description = "Where data sets are kept.")
  private Path datasets = Repository.datasets();

  /** Runs the command line and returns the exit code. */
  public static int execute(String[] args) {
    CommandLine commandLine = new CommandLine(new StudyCommand());
    commandLine.setParameterExceptionHandler(
        (e, given) -> {
          System.err.println("error: " + e.getMessage() + " (--help lists the options)");
          return Failures.BAD_INPUT;
        });
    commandLine.setExecutionExceptionHandler(
        (e, command, result) -> Failures.report(e, System.err));
    return commandLine.execute(args);
  }

  @Override
  public Integer call() {
    StudyPlan.Source source = StudyPlan.load(plan);
    Map<ServerKind, String> urls = new EnumMap<>(ServerKind.class);
    if (postgresqlUrl != null) {
      urls.put(ServerKind.POSTGRESQL, postgresqlUrl);
    }
    if (timescaledbUrl != null) {
      urls.put(ServerKind.TIMESCALEDB, timescaledbUrl);
    }
    ServerSource servers = ServerSource.of(System.getenv());
    servers =
        new ServerSource(
            way == null ? servers.way() : ServerWay.of(way), urls, servers.environment());
    Study study =
        new Study(
            source,
            servers,
            datasets,
            runs,
            Repository.root(),
            System.err,
            Terminal.isStandardError());
    Cleanup cleanup = new Cleanup();
    Interruption.onSignal(cleanup, study::interrupted, study::kept, System.err);
    System.out.println(study.run(cleanup));
    return 0;
  }
}
