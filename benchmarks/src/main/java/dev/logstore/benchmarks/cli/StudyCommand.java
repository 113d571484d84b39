package dev.logstore.benchmarks.cli;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.database.ServerKind;
import dev.logstore.benchmarks.database.ServerSource;
import dev.logstore.benchmarks.database.ServerWay;
import dev.logstore.benchmarks.study.Cleanup;
import dev.logstore.benchmarks.study.Request;
import dev.logstore.benchmarks.study.Selection;
import dev.logstore.benchmarks.study.Study;
import dev.logstore.benchmarks.study.StudyPlan;
import dev.logstore.benchmarks.study.UnfinishedRuns;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
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
  private final String defaultPlan;

  @Parameters(
      paramLabel = "PLAN",
      arity = "0..1",
      description =
          "A plan that ships (${COMPLETION-CANDIDATES}) or a YAML file. Default: quick, or"
              + " the plan of the sub-command's name (load, faults).",
      completionCandidates = ShippedPlans.class)
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

  @Option(
      names = "--only",
      paramLabel = "PATTERN",
      description =
          "Measure only what matches, such as 'insert-*' or '*/plugin/*'; titles are"
              + " benchmark/arm/query, --estimate lists them. May be given more than once.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--skip",
      paramLabel = "PATTERN",
      description = "Leave out what matches. May be given more than once.")
  private List<String> skip = new ArrayList<>();

  @Option(
      names = "--max-minutes",
      paramLabel = "N",
      description =
          "Time for the whole run, all sittings together: rounds that do not fit are dropped, down"
              + " to two; arms never are.")
  private Integer maxMinutes;

  @Option(
      names = "--stop-after",
      paramLabel = "ROUNDS",
      description = "End this sitting after so many rounds; --resume goes on.")
  private Integer stopAfter;

  @Option(
      names = "--estimate",
      description = "Say what would be measured and how long that takes, and measure nothing.")
  private boolean estimate;

  @Option(
      names = "--resume",
      paramLabel = "RUN",
      arity = "0..1",
      fallbackValue = "",
      description =
          "Go on with a run that was killed or interrupted: its folder or name; without one the"
              + " newest unfinished run.")
  private String resume;

  @Option(names = "--runs", paramLabel = "DIR", description = "Where the run's folder goes.")
  private Path runs = Repository.runs();

  @Option(names = "--datasets", paramLabel = "DIR", description = "Where data sets are kept.")
  private Path datasets = Repository.datasets();

  private StudyCommand(String defaultPlan) {
    this.defaultPlan = defaultPlan;
  }

  /**
   * Runs the command line and returns the exit code.
   *
   * @param defaultPlan the plan where the user names none
   */
  public static int execute(String defaultPlan, String[] args) {
    return Failures.execute(new StudyCommand(defaultPlan), args);
  }

  @Override
  public Integer call() {
    Request request = request();
    Study study =
        new Study(
            new Study.Folders(datasets, runs, Repository.root()),
            System.err,
            Terminal.isStandardError());
    if (estimate) {
      study.estimate(StudyPlan.load(plan == null ? defaultPlan : plan), request);
      return 0;
    }
    Cleanup cleanup = new Cleanup();
    if (resume != null) {
      refuseWithResume();
      Path run = UnfinishedRuns.find(runs, resume);
      ServerSource servers = servers(UnfinishedRuns.way(run));
      Interruption.onSignal(cleanup, study::interrupted, study::kept, System.err);
      Optional<StudyPlan.Source> named = Optional.ofNullable(plan).map(StudyPlan::load);
      System.out.println(study.resume(run, named, request.stopAfter(), servers, cleanup));
    } else {
      StudyPlan.Source source = StudyPlan.load(plan == null ? defaultPlan : plan);
      ServerSource servers = servers(Optional.empty());
      Interruption.onSignal(cleanup, study::interrupted, study::kept, System.err);
      System.out.println(study.run(source, request, servers, cleanup));
    }
    return 0;
  }

  private Request request() {
    return new Request(
        new Selection(only, skip),
        positive("--max-minutes", maxMinutes),
        positive("--stop-after", stopAfter));
  }

  private static OptionalInt positive(String option, Integer value) {
    if (value == null) {
      return OptionalInt.empty();
    }
    if (value < 1) {
      throw new BenchmarkException(option + " is " + value + ": give 1 or more");
    }
    return OptionalInt.of(value);
  }

  private void refuseWithResume() {
    if (!only.isEmpty() || !skip.isEmpty() || maxMinutes != null) {
      throw new BenchmarkException(
          "--only, --skip and --max-minutes are the run's own and cannot change with --resume:"
              + " leave them away, or start a new run");
    }
  }

  /**
   * @param before how a run that goes on got its servers
   */
  private ServerSource servers(Optional<ServerWay> before) {
    Map<ServerKind, String> urls = new EnumMap<>(ServerKind.class);
    if (postgresqlUrl != null) {
      urls.put(ServerKind.POSTGRESQL, postgresqlUrl);
    }
    if (timescaledbUrl != null) {
      urls.put(ServerKind.TIMESCALEDB, timescaledbUrl);
    }
    ServerSource asked = ServerSource.of(System.getenv());
    ServerWay given = way == null ? asked.way() : ServerWay.of(way);
    ServerWay chosen = given == ServerWay.AUTO ? before.orElse(given) : given;
    return new ServerSource(chosen, urls, asked.environment());
  }

  /** For the help. */
  static final class ShippedPlans implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return StudyPlan.SHIPPED.iterator();
    }
  }
}
