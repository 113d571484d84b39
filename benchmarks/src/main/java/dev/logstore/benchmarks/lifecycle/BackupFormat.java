package dev.logstore.benchmarks.lifecycle;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.Choice;
import java.util.ArrayList;
import java.util.List;

/** The forms that {@code pg_dump} writes. */
public enum BackupFormat {
  /** SQL text, not compressed. */
  PLAIN,
  /** One compressed file. */
  CUSTOM,
  /** A folder with a compressed file for each table, by two jobs. */
  DIRECTORY;

  private static final String JOBS = "--jobs=2";

  /**
   * TimescaleDB's own tables refer to each other, and jobs do not keep to an order: their rows come
   * first, by one job.
   */
  private static final List<String> CATALOGUE =
      List.of("_timescaledb_catalog", "_timescaledb_config");

  /** The name in plans and results. */
  public String id() {
    return Choice.id(this);
  }

  /**
   * The format of that name.
   *
   * @throws BenchmarkException if there is none
   */
  public static BackupFormat of(String id) {
    return Choice.of(BackupFormat.class, "backup format", id);
  }

  /** Of {@code pg_dump}. */
  List<String> dumpArguments() {
    return this == DIRECTORY ? List.of("--format=directory", JOBS) : List.of("--format=" + id());
  }

  /**
   * Of each run of {@code pg_restore} that it takes, one after the other; {@link #PLAIN} is not
   * restored by it.
   *
   * @param timescale whether the database has TimescaleDB
   */
  List<List<String>> restoreArguments(boolean timescale) {
    if (this != DIRECTORY) {
      return List.of(List.of());
    }
    if (!timescale) {
      return List.of(List.of(JOBS));
    }
    List<String> catalogue = new ArrayList<>(List.of("--section=data"));
    List<String> rows = new ArrayList<>(List.of("--section=data", JOBS));
    for (String schema : CATALOGUE) {
      catalogue.add("--schema=" + schema);
      rows.add("--exclude-schema=" + schema);
    }
    return List.of(
        List.of("--section=pre-data"), catalogue, rows, List.of("--section=post-data", JOBS));
  }
}
