package dev.logstore.benchmarks.study;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.RunTexts;
import dev.logstore.benchmarks.database.ClientPrograms;
import dev.logstore.benchmarks.database.CommunityServer;
import dev.logstore.benchmarks.database.ServerAddress;
import dev.logstore.benchmarks.database.ServerKind;
import dev.logstore.benchmarks.database.ServerSnapshot;
import dev.logstore.benchmarks.database.ServerWay;
import dev.logstore.benchmarks.lifecycle.BackupFormat;
import dev.logstore.benchmarks.lifecycle.Dump;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.schema.TableSize;
import dev.logstore.datasets.Dataset;
import dev.logstore.results.Arm;
import dev.logstore.results.Fork;
import dev.logstore.results.Harness;
import dev.logstore.results.LocalText;
import dev.logstore.results.Measurement;
import dev.logstore.results.Metric;
import dev.logstore.results.RunDirectory;
import dev.logstore.results.RunEnvironment;
import dev.logstore.results.RunManifest;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Weighs tables and dumps of them on TimescaleDB's Community edition in WebAssembly, each on a
 * server of its own, and writes a run's folder. Bytes are counted and no time is measured: that
 * build is no place for it.
 */
public final class StorageRun {
  /** The factor that tells these arms from those of a real server, in every output. */
  static final Map<String, String> LABEL = Map.of("build", "webassembly");

  private static final LifecyclePart.Kind BACKUP = LifecyclePart.Kind.BACKUP;
  private static final LocalText WARNING =
      RunTexts.WARNINGS.of("webassembly", CommunityServer.EDITION);

  private final Study.Folders folders;
  private final Optional<ClientPrograms> programs;
  private final PrintStream out;
  private final Clock clock = Clock.systemUTC();
  private volatile RunRecord record;

  /**
   * @param programs PostgreSQL's client programs, if they are here
   * @param out gets the progress
   */
  public StorageRun(Study.Folders folders, Optional<ClientPrograms> programs, PrintStream out) {
    this.folders = folders;
    this.programs = programs;
    this.out = out;
  }

  /**
   * Weighs every table of a plan.
   *
   * @return the run's folder
   * @throws BenchmarkException if the build is not installed, or a table does not hold its events
   */
  public Path run(StoragePlan.Source source, Cleanup cleanup) {
    try (cleanup) {
      cleanup.add(RunLock.machine());
      ServerSnapshot snapshot = snapshot();
      Dataset dataset = source.plan().dataset().make(folders.datasets()).get(0);
      record = begin(source, snapshot, dataset);
      record.directory().keepTitles(Catalogues.titles());
      SchemaScripts.keep(record.directory().path(), source.plan().schemas(), dataset);
      try {
        DatasetPass pass = DatasetPass.of(dataset, source.plan().schemas(), Session.ALL_ROWS);
        for (SchemaVariant schema : source.plan().schemas()) {
          List<Measurement> rows = weigh(schema, dataset, pass, snapshot.durability(), cleanup);
          record.append(rows, record.forks() + 1, 0);
        }
        record.complete();
        return record.directory().path();
      } catch (RuntimeException e) {
        record.failedOrForgotten();
        throw e;
      }
    }
  }

  /** Marks the run as interrupted; the tables that were weighed are on disk. */
  public void interrupted() {
    if (record != null) {
      record.interrupted();
    }
  }

  private static ServerSnapshot snapshot() {
    try (CommunityServer server = CommunityServer.start()) {
      return ServerSnapshot.of(server);
    }
  }

  private RunRecord begin(StoragePlan.Source source, ServerSnapshot snapshot, Dataset dataset) {
    Instant now = clock.instant();
    String name = source.plan().name();
    RunManifest.Git git = EnvironmentCapture.git(folders.repository());
    RunEnvironment environment =
        new EnvironmentCapture(folders.repository(), ServerWay.EMBEDDED).environment();
    RunDirectory directory =
        NewRun.create(
            folders.runs(),
            name,
            now,
            id ->
                withoutPrograms(
                    RunManifest.started(
                            id,
                            now,
                            new RunManifest.Plan(
                                name, StudyPlan.sha256(source.yaml()), source.yaml()),
                            git,
                            environment)
                        .withServer(snapshot.server())
                        .withDataset(DatasetDescription.of(dataset))
                        .withWarning(WARNING)));
    return RunRecord.begun(directory, directory.manifest(), clock);
  }

  private RunManifest withoutPrograms(RunManifest manifest) {
    return programs.isPresent()
        ? manifest
        : manifest.withNotAvailable(
            new RunManifest.NotAvailable(
                LocalText.of(BACKUP.benchmark()),
                ServerKind.TIMESCALEDB.id(),
                RunTexts.REASONS.of("no-programs")));
  }

  private List<Measurement> weigh(
      SchemaVariant schema, Dataset dataset, DatasetPass pass, String durability, Cleanup cleanup) {
    try (CommunityServer server = CommunityServer.start()) {
      cleanup.add(server);
      TableSize before;
      TableSize after;
      try (Connection connection = server.connect()) {
        CommunityTable table = new CommunityTable(connection, schema);
        table.create(dataset);
        table.load(dataset, dataset.manifest().counts().events());
        before = table.weigh(pass.digest(schema));
        table.finish();
        after = table.weigh(pass.digest(schema));
      }
      // Once the connection is closed: that build has but one.
      OptionalLong dump = dumped(server);
      out.printf(
          Locale.ROOT,
          "  %s: %,d B%s%s%n",
          schema.id(),
          after.total(),
          schema.compressed() ? String.format(Locale.ROOT, " of %,d B", before.total()) : "",
          dump.isPresent() ? String.format(Locale.ROOT, ", dumped %,d B", dump.getAsLong()) : "");
      List<Measurement> rows = rows(schema, dataset, durability, before, after);
      dump.ifPresent(bytes -> rows.add(dump(schema, dataset, durability, bytes)));
      return rows;
    } catch (SQLException e) {
      throw new BenchmarkException(
          "cannot weigh " + schema.id() + ": " + e.getMessage().strip(), e);
    }
  }

  private OptionalLong dumped(CommunityServer server) {
    if (programs.isEmpty()) {
      return OptionalLong.empty();
    }
    ServerAddress address = server.address();
    try (Dump dump =
        Dump.of(programs.get(), address, address.maintenanceDatabase(), BackupFormat.CUSTOM)) {
      return OptionalLong.of(dump.bytes());
    }
  }

  private Measurement dump(SchemaVariant schema, Dataset dataset, String durability, long bytes) {
    Arm arm = arm(schema, durability).withFactor("format", BackupFormat.CUSTOM.id());
    return fork(BACKUP, arm, dataset).measured(Metric.BACKUP_SIZE, (double) bytes);
  }

  private List<Measurement> rows(
      SchemaVariant schema, Dataset dataset, String durability, TableSize before, TableSize after) {
    Arm arm = arm(schema, durability);
    Fork loaded = fork(Harness.STORAGE, Preparation.TABLE_SIZE, arm, dataset);
    List<Measurement> rows = new ArrayList<>(Preparation.rows(loaded, after));
    if (schema.compressed()) {
      Fork compression = fork(LifecyclePart.Kind.COMPRESSION, arm, dataset);
      rows.add(compression.measured(Metric.SIZE_BEFORE, (double) before.total()));
      rows.add(compression.measured(Metric.SIZE_AFTER, (double) after.total()));
      rows.add(compression.measured(Metric.SIZE_COMPRESSED, (double) after.compressed()));
    }
    return rows;
  }

  private static Arm arm(SchemaVariant schema, String durability) {
    Map<String, String> factors = new TreeMap<>(schema.factors());
    factors.putAll(LABEL);
    return Arm.of(schema.name(), ServerKind.TIMESCALEDB.id(), schema.name(), durability)
        .withFactors(factors);
  }

  private Fork fork(LifecyclePart.Kind kind, Arm arm, Dataset dataset) {
    return fork(kind.harness(), kind.benchmark(), arm, dataset);
  }

  private Fork fork(Harness harness, String benchmark, Arm arm, Dataset dataset) {
    return Fork.of(
        harness,
        benchmark,
        arm,
        DatasetDescription.of(dataset).name(),
        dataset.manifest().counts().events(),
        1,
        clock.instant());
  }
}
