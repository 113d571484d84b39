package dev.logstore.benchmarks.study;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.RunTexts;
import dev.logstore.benchmarks.database.ClientPrograms;
import dev.logstore.benchmarks.database.ServerKind;
import dev.logstore.benchmarks.database.ServerPair;
import dev.logstore.benchmarks.database.ServerSnapshot;
import dev.logstore.benchmarks.database.ServerSource;
import dev.logstore.datasets.Dataset;
import dev.logstore.results.RunCourse;
import dev.logstore.results.RunManifest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Carries out a plan: data set, servers, tables, proof that the queries agree, then rounds of
 * single forks. Everything that is measured is on disk before the next fork begins.
 */
final class StudyRunner {
  /** What a database needs besides its tables, and what shall stay free. */
  private static final double ROOM = 1.5;

  /** Before the servers run, which are no other program. */
  private static final Duration WATCH = Duration.ofSeconds(1);

  private final StudyPlan plan;
  private final Selection selection;
  private final OptionalInt stopAfter;
  private final RunRecord run;
  private final ServerSource source;
  private final Progress progress;
  private final Clock clock;
  private final Sitting sitting;
  private final Optional<Resumption> resumption;
  private final Journal journal;
  private final Optional<ClientPrograms> programs;

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
    this.sitting = new Sitting(run, progress, clock);
    this.resumption = run.before().map(before -> new Resumption(before, sitting::warn));
    this.programs = ClientPrograms.find(source.environment());
    this.journal = new Journal(run.directory().measurements(), plan.sizes());
  }

  /** Makes or finds the data sets. */
  interface DatasetMaker {
    List<Dataset> make();
  }

  /**
   * Runs the study to its end, or to the end of this sitting.
   *
   * @param datasets where the data sets are, or will be made
   * @param cleanup learns of everything that has to be closed, should the JVM be told to stop
   */
  void run(DatasetMaker datasets, Cleanup cleanup) {
    List<Dataset> all = sitting.stage("data set", datasets::make);
    LifecycleCells.requireOldAndYoungEvents(plan, selection, all);
    List<RunManifest.Dataset> described = all.stream().map(DatasetDescription::of).toList();
    resumption.ifPresent(check -> check.check(described));
    described.forEach(each -> run.update(manifest -> manifest.withDataset(each)));
    warnOfOtherLoad();
    ServerPair servers = sitting.stage("servers", () -> source.open(progress::line));
    cleanup.add(servers);
    Map<ServerKind, ServerSnapshot> snapshots = snapshots(servers);
    Availability available = new Availability(plan, servers, snapshots, programs, sitting);
    Preparation preparation =
        new Preparation(
            plan, servers, snapshots, available.schemas(), run, journal, sitting, clock);
    Instant start = clock.instant();
    SeededForks.Loader loader = index -> preparation.load(all.get(index), index);
    LoadedTables first = loader.load(0);
    cleanup.add(first);
    Duration loading = Duration.between(start, clock.instant());
    List<Cell> cells = available.cells(plan, selection, preparation.empty());
    run.update(manifest -> manifest.withScope(scope(manifest).ofForks(cells.size())));
    Rounds.End end =
        sitting.stage("forks", () -> forks(cells, servers, all, first, loader, loading, cleanup));
    cleanup.close();
    switch (end) {
      case COMPLETE -> run.complete();
      case PAUSED -> run.interrupted();
      case STOPPED -> {
        // The shutdown hook has written the end.
      }
    }
  }

  private void warnOfOtherLoad() {
    try {
      OtherLoad.cores(WATCH).flatMap(OtherLoad::warning).ifPresent(sitting::warn);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static RunCourse.Scope scope(RunManifest manifest) {
    return manifest.course().scope();
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
      sitting.line(
          kind.id()
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
      sitting.warn(
          RunTexts.WARNINGS.of("versions", String.valueOf(plain), String.valueOf(extended)));
    }
    return snapshots;
  }

  private Rounds.End forks(
      List<Cell> cells,
      ServerPair servers,
      List<Dataset> all,
      LoadedTables first,
      SeededForks.Loader loader,
      Duration loading,
      Cleanup cleanup) {
    Turns turns = new Turns(all.size());
    boolean together = all.size() == 1 || diskHolds(first, all.size());
    Rounds.End end;
    try (Harnesses harnesses =
        new Harnesses(plan, run.directory().path(), servers, programs, clock, cleanup)) {
      SeededForks forks =
          new SeededForks(
              turns,
              together,
              first,
              loader,
              (index, session, file) -> harnesses.on(all.get(index), session, file));
      cleanup.add(forks);
      Duration warmUp =
          cells.stream()
              .filter(Cell::isJmh)
              .findFirst()
              .map(
                  cell ->
                      harnesses
                          .jmh(all.get(0), first.session(), forks.firstSession())
                          .archiveClasses(cell))
              .orElse(Duration.ZERO);
      if (all.size() > 1) {
        sitting.line(
            "%d data sets, %s"
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

  /** What is expected once the machine has shown how fast it is. */
  private Estimate expect(
      List<Cell> cells, List<Dataset> all, Duration warmUp, Duration stillToLoad) {
    long events = all.get(0).manifest().counts().events();
    Estimate estimate =
        Estimate.of(plan, cells, new DatasetSize(events, all.size(), all.size()))
            .onThisMachine(warmUp, run.worked().plus(stillToLoad));
    if (journal.forks() == 0) {
      sitting.line("expected on this machine: " + Estimate.text(estimate.total()));
      run.update(m -> m.withScope(scope(m).estimated(estimate.seconds())));
    } else {
      sitting.line(journal.forks() + " forks are there from earlier sittings");
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
}
