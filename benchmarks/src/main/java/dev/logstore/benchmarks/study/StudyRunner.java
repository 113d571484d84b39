package dev.logstore.benchmarks.study;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.database.ServerKind;
import dev.logstore.benchmarks.database.ServerPair;
import dev.logstore.benchmarks.database.ServerSnapshot;
import dev.logstore.benchmarks.database.ServerSource;
import dev.logstore.benchmarks.query.Query;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.datasets.Dataset;
import dev.logstore.datasets.DatasetManifest;
import dev.logstore.results.Fork;
import dev.logstore.results.Harness;
import dev.logstore.results.Metric;
import dev.logstore.results.RunManifest;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
  private final StudyPlan plan;
  private final Selection selection;
  private final OptionalInt stopAfter;
  private final RunRecord run;
  private final ServerSource source;
  private final Progress progress;
  private final Clock clock;
  private final Optional<Resumption> resumption;
  private final Journal journal;

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
    this.journal = new Journal(run.directory().measurements());
  }

  /**
   * Runs the study to its end, or to the end of this sitting.
   *
   * @param dataset where the data set is, or will be made
   * @param cleanup learns of everything that has to be closed, should the JVM be told to stop
   */
  void run(DatasetMaker dataset, Cleanup cleanup) {
    Dataset events = stage("data set", dataset::make);
    RunManifest.Dataset described = describe(events);
    resumption.ifPresent(check -> check.check(described));
    run.update(manifest -> manifest.withDataset(described));
    ServerPair servers = stage("servers", () -> source.open(progress::line));
    cleanup.add(servers);
    Map<ServerKind, ServerSnapshot> snapshots = snapshots(servers);
    List<SchemaVariant> schemas = available(snapshots);
    LoadedTables tables =
        stage("tables", () -> LoadedTables.load(servers, schemas, events, plan.replayEvents()));
    cleanup.add(tables);
    List<Cell> cells =
        Cell.of(plan, selection, schema -> snapshots.get(schema.server()).durability()).stream()
            .filter(cell -> schemas.contains(SchemaVariant.of(cell.arm())))
            .toList();
    run.update(manifest -> manifest.withScope(scope(manifest).ofForks(cells.size())));
    weigh(tables, snapshots, events);
    stage(
        "queries agree",
        () -> {
          List<Query> queries = plan.queries().stream().map(Query::new).toList();
          new QueryEquality(tables).check(queries);
          keepPlans(tables, queries);
          return queries;
        });
    Rounds.End end = stage("forks", () -> forks(cells, tables.session(), events, cleanup));
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
      Optional<String> reason = schema.missingIn(snapshot.edition());
      if (reason.isEmpty()) {
        available.add(schema);
      } else {
        notAvailable(
            new RunManifest.NotAvailable("arm " + schema.id(), schema.server().id(), reason.get()));
      }
    }
    if (!available.contains(SchemaVariant.of(plan.again()))) {
      throw new BenchmarkException(
          "the schema " + plan.again() + ", which the plan measures twice, is not available here");
    }
    return List.copyOf(available);
  }

  private void notAvailable(RunManifest.NotAvailable missing) {
    run.update(manifest -> manifest.withNotAvailable(missing));
    progress.line("  not available: " + missing.what() + ": " + missing.reason());
  }

  private static RunManifest.Scope scope(RunManifest manifest) {
    return manifest.course().scope();
  }

  /** Makes or finds the data set. */
  interface DatasetMaker {
    Dataset make();
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

  /** Once a run: a later sitting loads the same events into the same tables. */
  private void weigh(
      LoadedTables tables, Map<ServerKind, ServerSnapshot> snapshots, Dataset events) {
    for (SchemaVariant schema : tables.schemas()) {
      String durability = snapshots.get(schema.server()).durability();
      Fork fork =
          Fork.of(
              Harness.STORAGE,
              "table-size",
              schema.arm(durability),
              name(events),
              rows(events),
              1,
              clock.instant());
      LoadedTables.TableSize size = tables.size(schema);
      Optional<Double> before = journal.size(fork.arm().id());
      if (before.isEmpty()) {
        run.append(
            List.of(
                fork.measured(Metric.SIZE_HEAP, (double) size.heap()),
                fork.measured(Metric.SIZE_INDEX, (double) size.index()),
                fork.measured(Metric.SIZE_TOAST, (double) size.toast()),
                fork.measured(Metric.SIZE_TOTAL, (double) size.total())));
      } else if (before.get() != size.total()) {
        warn(
            "the table %s has %d bytes in a later sitting and had %.0f"
                .formatted(schema.id(), size.total(), before.get()));
      }
    }
  }

  private void keepPlans(LoadedTables tables, List<Query> queries) {
    Path folder = run.directory().path().resolve("plans");
    try {
      Files.createDirectories(folder);
      for (SchemaVariant schema : tables.schemas()) {
        try (Connection connection = tables.reader(schema)) {
          for (Query query : queries.stream().filter(q -> q.isAnsweredBy(schema)).toList()) {
            Path file = folder.resolve(query.id() + "." + schema.id() + ".json");
            if (!Files.exists(file)) {
              Files.writeString(
                  file, query.explain(connection, schema, tables.session().parameters()) + "\n");
            }
          }
        }
      }
    } catch (IOException | SQLException e) {
      throw new BenchmarkException("cannot keep the query plans: " + e.getMessage(), e);
    }
  }

  private Rounds.End forks(List<Cell> cells, Session session, Dataset events, Cleanup cleanup) {
    Path sessionFile = session.write();
    cleanup.add(() -> Files.deleteIfExists(sessionFile));
    Path classArchive = Path.of(sessionFile + ".jsa");
    cleanup.add(() -> Files.deleteIfExists(classArchive));
    Rounds.End end;
    try (PrintStream log = log()) {
      ForkRunner runner =
          new ForkRunner(plan, sessionFile, name(events), rows(events), classArchive, log, clock);
      Estimate estimate = Estimate.of(plan, cells, rows(events), true);
      Optional<Cell> first = cells.stream().filter(Cell::isJmh).findFirst();
      if (first.isPresent()) {
        Duration warmUp = runner.archiveClasses(first.get());
        estimate = estimate.scaledBy(warmUp, plan, cells, rows(events));
      }
      Duration perRound = estimate.round();
      double seconds = estimate.seconds();
      if (journal.forks() == 0) {
        progress.line("  expected on this machine: " + Estimate.text(estimate.total()));
        run.update(m -> m.withScope(m.course().scope().estimated(seconds)));
      } else {
        progress.line("  " + journal.forks() + " forks are there from earlier sittings");
      }
      Forks load =
          new LoadForks(
              plan, session, name(events), rows(events), run.directory().path(), log, clock);
      Forks forks =
          (cell, round) ->
              cell.harness() == Harness.LOAD ? load.run(cell, round) : runner.run(cell, round);
      Duration perFork = perRound.dividedBy(cells.size());
      end =
          new Rounds(cells, plan.rounds(), stopAfter, journal, run, forks, progress, clock)
              .run(perFork, cleanup);
    }
    if (end == Rounds.End.COMPLETE && journal.failedForks() == journal.forks()) {
      throw new BenchmarkException(
          "every fork failed: see " + run.directory().path().resolve("log.txt"));
    }
    return end;
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
