package dev.logstore.benchmarks.study;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.logstore.benchmarks.Choice;
import dev.logstore.benchmarks.database.ClientPrograms;
import dev.logstore.benchmarks.lifecycle.AggregateRefresh;
import dev.logstore.benchmarks.lifecycle.Backup;
import dev.logstore.benchmarks.lifecycle.BackupFormat;
import dev.logstore.benchmarks.lifecycle.Compression;
import dev.logstore.benchmarks.lifecycle.Cutoff;
import dev.logstore.benchmarks.lifecycle.LifecycleTask;
import dev.logstore.benchmarks.lifecycle.Migration;
import dev.logstore.benchmarks.lifecycle.Retention;
import dev.logstore.benchmarks.lifecycle.Tiers;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.datasets.Dataset;
import dev.logstore.results.Harness;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that is done to loaded tables in the course of their life: a part of a plan. {@code
 * benchmarks/plans/lifecycle.yaml} explains the keys.
 *
 * @param task id of a {@link Kind}
 * @param arms ids of {@link SchemaVariant}; of a migration, the schemas that it leads to
 * @param keepDays retention: days before the data set's end that stay
 * @param limitSeconds retention: of one run of Moodle's task; Moodle's own 300 if not given
 * @param vacuums retention: {@code plain} and {@code full}; plain if not given
 * @param formats backup: ids of {@link BackupFormat}
 * @param rangeRows migration: ids that are copied in one transaction
 * @param insertRate retention, migration: events a second that are written meanwhile
 * @param tierDays tiers: days in full detail, by the minute, by the hour, counted from the end
 * @param events aggregate-refresh, compression: events that are written
 */
public record LifecyclePart(
    @JsonProperty(required = true) String task,
    @JsonProperty(required = true) List<String> arms,
    Integer keepDays,
    Integer limitSeconds,
    List<String> vacuums,
    List<String> formats,
    Integer rangeRows,
    Integer insertRate,
    List<Integer> tierDays,
    Integer events) {
  private static final int MOODLES_LIMIT_SECONDS = 300;
  private static final String FULL = "full";

  /** What can be done. */
  enum Kind {
    RETENTION(Harness.LIFECYCLE, "retention"),
    BACKUP(Harness.LIFECYCLE, "backup"),
    MIGRATION(Harness.LIFECYCLE, "migration"),
    AGGREGATE_REFRESH(Harness.LIFECYCLE, "aggregate-refresh"),
    TIERS(Harness.STORAGE, "tiers"),
    COMPRESSION(Harness.STORAGE, "compression");

    private final Harness harness;
    private final String benchmark;

    Kind(Harness harness, String benchmark) {
      this.harness = harness;
      this.benchmark = benchmark;
    }

    Harness harness() {
      return harness;
    }

    /** The name in results. */
    String benchmark() {
      return benchmark;
    }
  }

  public LifecyclePart {
    StudyPlan.require(arms != null && !arms.isEmpty(), "arms: at least one schema");
    arms = arms.stream().map(arm -> SchemaVariant.of(arm).id()).toList();
    Kind kind = kind(task);
    vacuums = vacuums == null ? List.of("plain") : List.copyOf(vacuums);
    StudyPlan.require(
        List.of("plain", FULL).containsAll(vacuums), "vacuums: such as [plain, full]");
    formats = formats == null ? List.of() : List.copyOf(formats);
    formats.forEach(BackupFormat::of);
    tierDays = tierDays == null ? List.of() : List.copyOf(tierDays);
    needed(kind, Kind.RETENTION, "keepDays", keepDays);
    needed(kind, Kind.RETENTION, "insertRate", insertRate);
    needed(kind, Kind.MIGRATION, "insertRate", insertRate);
    needed(kind, Kind.MIGRATION, "rangeRows", rangeRows);
    needed(kind, Kind.AGGREGATE_REFRESH, "events", events);
    needed(kind, Kind.COMPRESSION, "events", events);
    StudyPlan.require(limitSeconds == null || limitSeconds >= 1, "limitSeconds: 1 or more");
    StudyPlan.require(
        kind != Kind.BACKUP || !formats.isEmpty(), "formats: at least one, such as [custom]");
    if (kind == Kind.TIERS) {
      StudyPlan.require(tierDays.size() == 3, "tierDays: three numbers, such as [7, 30, 90]");
      new Tiers(tierDays.get(0), tierDays.get(1), tierDays.get(2));
    }
    for (String arm : arms) {
      SchemaVariant schema = SchemaVariant.of(arm);
      StudyPlan.require(
          kind != Kind.COMPRESSION || schema.compressed(),
          "arms: '" + arm + "' is not compressed; add compressed=yes");
      StudyPlan.require(
          kind != Kind.AGGREGATE_REFRESH || schema.aggregate().isPresent(),
          "arms: '" + arm + "' has no aggregate; add aggregate=rollup or aggregate=continuous");
      StudyPlan.require(
          kind != Kind.MIGRATION || schema.definition().factors().contains("compressed"),
          "arms: '" + arm + "' is no hypertable that a standard table could be migrated to");
    }
  }

  private static void needed(Kind kind, Kind by, String key, Integer value) {
    StudyPlan.require(
        kind != by || (value != null && value >= 1), key + ": 1 or more, for task " + id(by));
  }

  private static String id(Kind kind) {
    return Choice.id(kind);
  }

  private static Kind kind(String task) {
    StudyPlan.require(task != null, "task: not empty");
    return Choice.of(Kind.class, "task", task);
  }

  Kind kind() {
    return kind(task);
  }

  /** The factors that tell the arms of one schema apart, one map for each. */
  List<Map<String, String>> variants() {
    return switch (kind()) {
      case RETENTION ->
          vacuums.stream()
              .map(
                  vacuum -> vacuum.equals(FULL) ? Map.of("vacuum", FULL) : Map.<String, String>of())
              .toList();
      case BACKUP -> formats.stream().map(format -> Map.of("format", format)).toList();
      case MIGRATION, TIERS, AGGREGATE_REFRESH, COMPRESSION -> List.of(Map.of());
    };
  }

  /**
   * Whether there is something to remove and something to leave.
   *
   * @throws dev.logstore.benchmarks.BenchmarkException if there is not
   */
  void requireOldAndYoungEvents(Dataset dataset) {
    switch (kind()) {
      case RETENTION -> new Cutoff(dataset, keepDays).requireOldAndYoungEvents("keepDays");
      case TIERS -> new Cutoff(dataset, tierDays.get(0)).requireOldAndYoungEvents("tierDays");
      default -> {
        // Nothing is removed for its age.
      }
    }
  }

  /** The loaded table that the task gets a copy of. */
  SchemaVariant loaded(SchemaVariant arm) {
    return kind() == Kind.MIGRATION ? SchemaVariant.CONTROL : arm;
  }

  /**
   * What is done to an arm with those factors.
   *
   * @param programs PostgreSQL's client programs, which a backup needs
   */
  LifecycleTask task(Map<String, String> factors, Optional<ClientPrograms> programs) {
    return switch (kind()) {
      case RETENTION ->
          new Retention(
              keepDays,
              Duration.ofSeconds(limitSeconds == null ? MOODLES_LIMIT_SECONDS : limitSeconds),
              insertRate,
              FULL.equals(factors.get("vacuum")));
      case BACKUP -> new Backup(BackupFormat.of(factors.get("format")), programs.orElseThrow());
      case MIGRATION -> new Migration(rangeRows, insertRate);
      case AGGREGATE_REFRESH -> new AggregateRefresh(events);
      case TIERS -> new Tiers(tierDays.get(0), tierDays.get(1), tierDays.get(2));
      case COMPRESSION -> new Compression(events);
    };
  }
}
