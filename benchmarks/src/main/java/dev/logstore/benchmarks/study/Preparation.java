package dev.logstore.benchmarks.study;

import dev.logstore.benchmarks.RunTexts;
import dev.logstore.benchmarks.database.ServerKind;
import dev.logstore.benchmarks.database.ServerPair;
import dev.logstore.benchmarks.database.ServerSnapshot;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.schema.TableSize;
import dev.logstore.datasets.Dataset;
import dev.logstore.results.Fork;
import dev.logstore.results.Harness;
import dev.logstore.results.Measurement;
import dev.logstore.results.Metric;
import dev.logstore.results.RunManifest;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Data sets in the tables of every schema, weighed, and their queries' results equal. */
final class Preparation {
  /** The benchmark that weighs tables. */
  static final String TABLE_SIZE = "table-size";

  private final StudyPlan plan;
  private final ServerPair servers;
  private final Map<ServerKind, ServerSnapshot> snapshots;
  private final List<SchemaVariant> schemas;
  private final RunRecord run;
  private final Journal journal;
  private final Sitting sitting;
  private final Clock clock;

  /** Queries that find nothing in the first data set. */
  private final Set<String> empty = new HashSet<>();

  Preparation(
      StudyPlan plan,
      ServerPair servers,
      Map<ServerKind, ServerSnapshot> snapshots,
      List<SchemaVariant> schemas,
      RunRecord run,
      Journal journal,
      Sitting sitting,
      Clock clock) {
    this.plan = plan;
    this.servers = servers;
    this.snapshots = snapshots;
    this.schemas = schemas;
    this.run = run;
    this.journal = journal;
    this.sitting = sitting;
    this.clock = clock;
  }

  /**
   * Loads a data set.
   *
   * @param index of the data set among the plan's, from 0
   */
  LoadedTables load(Dataset dataset, int index) {
    RunManifest.Dataset events = DatasetDescription.of(dataset);
    LoadedTables tables =
        sitting.stage(
            "tables",
            () -> LoadedTables.load(servers, schemas, dataset, plan.replayEvents(), plan.sizes()));
    try {
      SchemaScripts.keep(run.directory().path(), schemas, dataset);
      weigh(tables, events, index + 1);
      Set<String> none = sitting.stage("queries agree", () -> comparedQueries(tables, events));
      if (index == 0) {
        empty.addAll(none);
      }
      return tables;
    } catch (RuntimeException e) {
      tables.close();
      throw e;
    }
  }

  /** Ids of queries that find nothing in the first data set and are not timed. */
  Set<String> empty() {
    return Set.copyOf(empty);
  }

  /**
   * Once a run and data set: a later sitting loads the same events into the same tables.
   *
   * @param firstRound the first round that uses the data set
   */
  private void weigh(LoadedTables tables, RunManifest.Dataset events, int firstRound) {
    for (SchemaVariant schema : tables.schemas()) {
      String durability = snapshots.get(schema.server()).durability();
      Fork fork =
          Fork.of(
              Harness.STORAGE,
              TABLE_SIZE,
              schema.arm(durability),
              events.name(),
              events.events(),
              firstRound,
              clock.instant());
      TableSize size = tables.size(schema);
      Optional<Double> before = journal.size(fork);
      if (before.isEmpty()) {
        run.append(rows(fork, size));
      } else if (before.get() != size.total()) {
        sitting.warn(RunTexts.WARNINGS.of("size", schema.id(), size.total(), before.get()));
      }
    }
  }

  /** What a table weighs, by kind. */
  static List<Measurement> rows(Fork fork, TableSize size) {
    return List.of(
        fork.measured(Metric.SIZE_HEAP, (double) size.heap()),
        fork.measured(Metric.SIZE_INDEX, (double) size.index()),
        fork.measured(Metric.SIZE_TOAST, (double) size.toast()),
        fork.measured(Metric.SIZE_COMPRESSED, (double) size.compressed()),
        fork.measured(Metric.SIZE_TOTAL, (double) size.total()));
  }

  /** Compares the answers of all tables, and keeps what was asked. */
  private Set<String> comparedQueries(LoadedTables tables, RunManifest.Dataset events) {
    QueryComparison comparison = new QueryComparison(tables, plan);
    comparison.unanswerable().forEach(sitting::notAvailable);
    comparison.keepParameters(run.directory().path().resolve("parameters"), events.name());
    Set<String> none = comparison.empty();
    for (String id : none) {
      sitting.warn(RunTexts.WARNINGS.of("no-answer", id));
    }
    return none;
  }
}
