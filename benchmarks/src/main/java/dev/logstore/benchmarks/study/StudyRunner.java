package dev.logstore.benchmarks.study;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.Reasons;
import dev.logstore.benchmarks.database.ClientPrograms;
import dev.logstore.benchmarks.database.PageCache;
import dev.logstore.benchmarks.database.ServerKind;
import dev.logstore.benchmarks.database.ServerPair;
import dev.logstore.benchmarks.database.ServerSnapshot;
import dev.logstore.benchmarks.database.ServerSource;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.schema.TableSize;
import dev.logstore.datasets.Dataset;
import dev.logstore.datasets.DatasetManifest;
import dev.logstore.results.Fork;
import dev.logstore.results.Harness;
import dev.logstore.results.LocalText;
import dev.logstore.results.Metric;
import dev.logstore.results.RunManifest;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Carries out a plan: data set, servers, tables, proof that the queries agree, then rounds of
 * single forks. Everything that is measured is on disk before the next fork begins.
 */
final class StudyRunner {
  /** The benchmark that weighs tables. */
  static final String TABLE_SIZE = "table-size";

  /** What a database needs besides its tables, and what shall stay free. */
  private static final double ROOM = 1.5;

  private final StudyPlan plan;
  private final Selection selection;
  private final OptionalInt stopAfter;
  private final RunRecord run;
  private final ServerSource source;
  private final Progress progress;
  private final Clock clock;
  private final Optional<Resumption> resumption;
  private final Journal journal;
  private final Optional<ClientPrograms> programs;

  /** Queries that find nothing in the first data set. */
  private final Set<String> empty = new HashSet<>();

  /**
   * @param selection which cells of the plan
   * @param stopAfter rounds after which this sitting ends
   * @param run its folder, perhaps with forks of earlier sittings
   */
  StudyRunner(
      StudyPlan plan,
      Selection selection,
      OptionalInt stopAfter,
      RunRecord run,
      ServerSource source,
      Progress progress,
      Clock clock) {
    this.plan = plan;
    this.selection = selection;
    this.stopAfter = stopAfter;
    this.run = run;
    this.source = source;
    this.progress = progress;
    this.clock = clock;
    this.resumption = run.before().map(before -> new Resumption(before, this::warn));
    this.programs = ClientPrograms.find(source.environment());
    this.journal = new Journal(run.directory().measurements(), plan.sizes());
  }

  /**
   * Runs the study to its end, or to the end of this sitting.
   *
   * @param datasets where the data sets are, or will be made
   * @param cleanup learns of everything that has to be closed, should the JVM be told to stop
   */
  void run(DatasetMaker datasets, Cleanup cleanup) {
    List<Dataset> all = stage("data set", datasets::make);
    List<RunManifest.Dataset> described = all.stream().map(StudyRunner::describe).toList();
    resumption.ifPresent(check -> check.check(described));
    described.forEach(each -> run.update(manifest -> manifest.withDataset(each)));
    ServerPair servers = stage("servers", () -> source.open(progress::line));
    cleanup.add(servers);
    Map<ServerKind, ServerSnapshot> snapshots = snapshots(servers);
    List<SchemaVariant> schemas = available(snapshots);
    Set<ServerKind> warm = plan.cold() == null ? Set.of() : serversThatStayWarm(servers);
    Instant start = clock.instant();
    SeededForks.Loader loader =
        index -> prepare(servers, schemas, snapshots, all.get(index), index);
    LoadedTables first = loader.load(0);
    cleanup.add(first);
    Duration loading = Duration.between(start, clock.instant());
    List<Cell> cells =
        Cell.of(plan, selection, schema -> snapshots.get(schema.server()).durability()).stream()
            .filter(cell -> schemas.contains(SchemaVariant.of(cell.arm())))
            .filter(this::hasPrograms)
            .filter(cell -> cell.query().isEmpty() || !empty.contains(cell.query().get()))
            .filter(
                cell -> !cell.benchmark().equals(QueryCells.COLD) || !warm.contains(server(cell)))
            .toList();
    if (cells.isEmpty()) {
      throw new BenchmarkException("nothing of the plan can be measured here: see above");
    }
    run.update(manifest -> manifest.withScope(scope(manifest).ofForks(cells.size())));
    Rounds.End end =
        stage("forks", () -> forks(cells, servers, all, first, loader, loading, cleanup));
    cleanup.close();
    switch (end) {
      case COMPLETE -> run.complete();
      case PAUSED -> run.interrupted();
      case STOPPED -> {
        // The shutdown hook has written the end.
      }
    }
  }

  /** The plan's schemas without those that a server cannot have, which every output lists. */
  private List<SchemaVariant> available(Map<ServerKind, ServerSnapshot> snapshots) {
    List<SchemaVariant> available = new ArrayList<>();
    for (String id : plan.schemas()) {
      SchemaVariant schema = SchemaVariant.of(id);
      ServerSnapshot snapshot = snapshots.get(schema.server());
      Optional<LocalText> reason = schema.missingIn(snapshot.edition());
      if (reason.isEmpty()) {
        available.add(schema);
      } else {
        notAvailable(
            new RunManifest.NotAvailable(
                Reasons.of("arm", schema.id()), schema.server().id(), reason.get()));
      }
    }
    if (!available.contains(SchemaVariant.of(plan.again()))) {
      throw new BenchmarkException(
          "the schema " + plan.again() + ", which the plan measures twice, is not available here");
    }
    return List.copyOf(available);
  }

  /** Those that cannot be made cold here, each with its reason in every output. */
  private Set<ServerKind> serversThatStayWarm(ServerPair servers) {
    Set<ServerKind> warm = EnumSet.noneOf(ServerKind.class);
    for (ServerKind kind : ServerKind.values()) {
      Optional<LocalText> reason = PageCache.whyNotCold(servers.server(kind));
      if (reason.isPresent()) {
        warm.add(kind);
        notAvailable(new RunManifest.NotAvailable(Reasons.of("cold"), kind.id(), reason.get()));
      }
    }
    return warm;
  }

  private static ServerKind server(Cell cell) {
    return SchemaVariant.of(cell.arm()).server();
  }

  /** Whether this machine has what the cell calls; said once for each arm if not. */
  private boolean hasPrograms(Cell cell) {
    if (!cell.benchmark().equals(LifecyclePart.Kind.BACKUP.benchmark()) || programs.isPresent()) {
      return true;
    }
    notAvailable(
        new RunManifest.NotAvailable(
            LocalText.of(cell.title()), cell.arm().server(), Reasons.of("no-programs")));
    return false;
  }

  private void notAvailable(RunManifest.NotAvailable missing) {
    run.update(manifest -> manifest.withNotAvailable(missing));
    progress.line("  not available: " + missing.what().en() + ": " + missing.reason().en());
  }

  private static RunManifest.Scope scope(RunManifest manifest) {
    return manifest.course().scope();
  }

  /**
   * One of the data sets in the tables of every schema, weighed, and its queries' results equal.
   */
  private LoadedTables prepare(
      ServerPair servers,
      List<SchemaVariant> schemas,
      Map<ServerKind, ServerSnapshot> snapshots,
      Dataset events,
      int index) {
    LoadedTables tables =
        stage(
            "tables",
            () -> LoadedTables.load(servers, schemas, events, plan.replayEvents(), plan.sizes()));
    try {
      weigh(tables, snapshots, events, index + 1);
      Set<String> none = stage("queries agree", () -> comparedQueries(tables, name(events)));
      if (index == 0) {
        empty.addAll(none);
      }
      return tables;
    } catch (RuntimeException e) {
      tables.close();
      throw e;
    }
  }

  /** Makes or finds the data sets. */
  interface DatasetMaker {
    List<Dataset> make();
  }

  private Map<ServerKind, ServerSnapshot> snapshots(ServerPair servers) {
    Map<ServerKind, ServerSnapshot> snapshots = new EnumMap<>(ServerKind.class);
    for (ServerKind kind : ServerKind.values()) {
      ServerSnapshot snapshot = ServerSnapshot.of(servers.server(kind));
      snapshots.put(kind, snapshot);
      resumption.ifPresent(check -> check.check(snapshot.server()));
      run.update(manifest -> manifest.withServer(snapshot.server()));
      for (RunManifest.NotAvailable missing : snapshot.notAvailable()) {
        run.update(manifest -> manifest.withNotAvailable(missing));
      }
      progress.line(
          "  "
              + kind.id()
              + ": "
              + snapshot.server().version()
              + ", "
              + snapshot.edition().title()
              + ", "
              + servers.server(kind).way().id());
    }
    int plain = snapshots.get(ServerKind.POSTGRESQL).server().versionNumber();
    int extended = snapshots.get(ServerKind.TIMESCALEDB).server().versionNumber();
    if (plain != extended) {
      warn(
          "the servers run different versions of PostgreSQL ("
              + plain
              + " and "
              + extended
              + "): a difference between the arms may come from that alone");
    }
    return snapshots;
  }

  private void warn(String warning) {
    run.update(manifest -> manifest.withWarning(warning));
    progress.line("  warning: " + warning);
  }

  /**
   * Once a run and data set: a later sitting loads the same events into the same tables.
   *
   * @param firstRound the first round that uses the data set
   */
  private void weigh(
      LoadedTables tables,
      Map<ServerKind, ServerSnapshot> snapshots,
      Dataset events,
      int firstRound) {
    for (SchemaVariant schema : tables.schemas()) {
      String durability = snapshots.get(schema.server()).durability();
      Fork fork =
          Fork.of(
              Harness.STORAGE,
              TABLE_SIZE,
              schema.arm(durability),
              name(events),
              rows(events),
              firstRound,
              clock.instant());
      TableSize size = tables.size(schema);
      Optional<Double> before = journal.size(fork);
      if (before.isEmpty()) {
        run.append(
            List.of(
                fork.measured(Metric.SIZE_HEAP, (double) size.heap()),
                fork.measured(Metric.SIZE_INDEX, (double) size.index()),
                fork.measured(Metric.SIZE_TOAST, (double) size.toast()),
                fork.measured(Metric.SIZE_COMPRESSED, (double) size.compressed()),
                fork.measured(Metric.SIZE_TOTAL, (double) size.total())));
      } else if (before.get() != size.total()) {
        warn(
            "the table %s has %d bytes in a later sitting and had %.0f"
                .formatted(schema.id(), size.total(), before.get()));
      }
    }
  }

  /**
   * Compares the answers of all tables, and keeps what was asked.
   *
   * @return ids of queries that find nothing in this data set and are not timed
   */
  private Set<String> comparedQueries(LoadedTables tables, String dataset) {
    QueryComparison comparison = new QueryComparison(tables, plan);
    comparison.unanswerable().forEach(this::notAvailable);
    comparison.keepParameters(run.directory().path().resolve("parameters"), dataset);
    Set<String> empty = comparison.empty();
    for (String id : empty) {
      warn("the query " + id + " finds nothing in this data set: it is compared and not timed");
    }
    return empty;
  }

  private Rounds.End forks(
      List<Cell> cells,
      ServerPair servers,
      List<Dataset> all,
      LoadedTables first,
      SeededForks.Loader loader,
      Duration loading,
      Cleanup cleanup) {
    Path classArchive = classArchive(cleanup);
    Turns turns = new Turns(all.size());
    boolean together = all.size() == 1 || diskHolds(first, all.size());
    Rounds.End end;
    try (PrintStream log = log()) {
      SeededForks forks =
          new SeededForks(
              turns,
              together,
              first,
              loader,
              (index, session, file) ->
                  forks(servers, all.get(index), session, file, classArchive, log));
      cleanup.add(forks);
      Duration warmUp = Duration.ZERO;
      Optional<Cell> jmh = cells.stream().filter(Cell::isJmh).findFirst();
      if (jmh.isPresent()) {
        warmUp =
            runner(all.get(0), first.session(), forks.firstSession(), classArchive, log)
                .archiveClasses(jmh.get());
      }
      if (all.size() > 1) {
        progress.line(
            "  %d data sets, %s"
                .formatted(
                    all.size(),
                    together ? "in turn" : "one after another: the disk does not hold them all"));
      }
      if (together) {
        forks.loadAll();
      }
      Duration later = together ? Duration.ZERO : loading.multipliedBy(all.size() - 1L);
      Estimate estimate = expect(cells, all, warmUp, later);
      Rounds rounds =
          new Rounds(cells, plan.rounds(), turns, stopAfter, journal, run, forks, progress, clock);
      List<Integer> order =
          together ? turns.inTurn(plan.rounds()) : turns.oneAfterAnother(plan.rounds());
      end = rounds.run(order, new ForkTimes(estimate::fork), later, cleanup);
    }
    if (end == Rounds.End.COMPLETE && journal.failedForks() == journal.forks()) {
      throw new BenchmarkException(
          "every fork failed: see " + run.directory().path().resolve("log.txt"));
    }
    return end;
  }

  /** What runs the forks on one data set. */
  private Forks forks(
      ServerPair servers,
      Dataset events,
      Session session,
      Path sessionFile,
      Path classArchive,
      PrintStream log) {
    ForkRunner runner = runner(events, session, sessionFile, classArchive, log);
    ForkRows rows = new ForkRows(name(events), rows(events), clock);
    Forks load = new LoadForks(plan, session, rows, run.directory().path(), log);
    Forks faults = new FaultForks(plan, session, servers, rows, log);
    Forks cold = new ColdForks(session, servers, rows, log);
    Forks lifecycle = new LifecycleForks(plan, session, events, programs, rows, log);
    return (cell, round) ->
        switch (cell.harness()) {
          case LOAD -> load.run(cell, round);
          case FAULT -> faults.run(cell, round);
          case LIFECYCLE, STORAGE -> lifecycle.run(cell, round);
          default -> (cell.isJmh() ? runner : cold).run(cell, round);
        };
  }

  private ForkRunner runner(
      Dataset events, Session session, Path sessionFile, Path classArchive, PrintStream log) {
    return new ForkRunner(
        plan,
        sessionFile,
        name(events),
        rows(events),
        classArchive,
        new QueryPlans(session, run.directory().path().resolve("plans")),
        log,
        clock);
  }

  /** What is expected once the machine has shown how fast it is. */
  private Estimate expect(
      List<Cell> cells, List<Dataset> all, Duration warmUp, Duration stillToLoad) {
    Estimate estimate =
        Estimate.of(plan, cells, new DatasetSize(rows(all.get(0)), all.size(), all.size()))
            .onThisMachine(warmUp, run.worked().plus(stillToLoad));
    if (journal.forks() == 0) {
      progress.line("  expected on this machine: " + Estimate.text(estimate.total()));
      run.update(m -> m.withScope(m.course().scope().estimated(estimate.seconds())));
    } else {
      progress.line("  " + journal.forks() + " forks are there from earlier sittings");
    }
    return estimate;
  }

  /** Whether all data sets fit, each as a template and to be read; of other machines unknown. */
  private boolean diskHolds(LoadedTables tables, int datasets) {
    boolean here = run.manifest().environment().sharedMachine();
    long bytes = tables.schemas().stream().mapToLong(schema -> tables.size(schema).total()).sum();
    double needed = (2.0 * datasets + 1) * bytes * ROOM;
    return here && needed < run.manifest().environment().disk().freeBytes();
  }

  private static Path classArchive(Cleanup cleanup) {
    try {
      Path folder = Files.createTempDirectory("logstore-classes-");
      Path archive = folder.resolve("classes.jsa");
      cleanup.add(() -> Files.deleteIfExists(folder));
      cleanup.add(() -> Files.deleteIfExists(archive));
      return archive;
    } catch (IOException e) {
      throw new BenchmarkException(
          "cannot write to the temporary folder (" + e.getMessage() + "): free disk space", e);
    }
  }

  private PrintStream log() {
    Path file = run.directory().path().resolve("log.txt");
    try {
      return new PrintStream(
          Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
          true,
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new BenchmarkException("cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  private <T> T stage(String name, java.util.function.Supplier<T> work) {
    progress.line(name);
    Instant start = clock.instant();
    T result = work.get();
    double seconds = Duration.between(start, clock.instant()).toMillis() / 1e3;
    run.update(manifest -> manifest.withStage(name, seconds));
    return result;
  }

  private static String name(Dataset dataset) {
    return dataset.manifest().profile() + "-" + dataset.manifest().seed();
  }

  private static long rows(Dataset dataset) {
    return dataset.manifest().counts().events();
  }

  private static RunManifest.Dataset describe(Dataset dataset) {
    DatasetManifest manifest = dataset.manifest();
    return new RunManifest.Dataset(
        name(dataset),
        manifest.profile(),
        manifest.seed(),
        manifest.counts().events(),
        manifest.from(),
        manifest.to(),
        manifest.file().sha256());
  }
}
