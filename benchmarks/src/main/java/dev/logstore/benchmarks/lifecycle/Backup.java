package dev.logstore.benchmarks.lifecycle;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.database.ClientPrograms;
import dev.logstore.benchmarks.database.TemplateDatabase;
import dev.logstore.benchmarks.store.EventDigest;
import dev.logstore.results.Metric;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Dumps the database with the table, restores it into another one and compares the two by digest,
 * and by the number of indexes, constraints and chunks. The time of a restore includes what
 * TimescaleDB asks for before and after it.
 */
public record Backup(BackupFormat format, ClientPrograms programs) implements LifecycleTask {

  @Override
  public List<Reading> run(Workplace place) throws SQLException {
    String restored = place.database() + "_restored";
    long start = System.nanoTime();
    try (Dump dump = Dump.of(programs, place.address(), place.database(), format)) {
      Duration dumping = Duration.ofNanos(System.nanoTime() - start);
      TemplateDatabase.create(place.address(), restored);
      start = System.nanoTime();
      restore(place, restored, dump.path());
      Duration restoring = Duration.ofNanos(System.nanoTime() - start);
      verify(place, restored);
      return List.of(
          Reading.of(Metric.BACKUP_TIME, dumping),
          Reading.of(Metric.BACKUP_SIZE, dump.bytes()),
          Reading.of(Metric.RESTORE_TIME, restoring));
    } finally {
      TemplateDatabase.drop(place.address(), restored);
    }
  }

  private void restore(Workplace place, String database, Path dump) throws SQLException {
    boolean extended = isExtended(place);
    if (extended) {
      execute(
          place,
          database,
          "CREATE EXTENSION IF NOT EXISTS timescaledb",
          "SELECT timescaledb_pre_restore()");
    }
    if (format == BackupFormat.PLAIN) {
      programs.run(
          place.address(),
          database,
          "psql",
          List.of("--quiet", "--no-psqlrc", "--set=ON_ERROR_STOP=1", "--file=" + dump));
    } else {
      for (List<String> run : format.restoreArguments(extended)) {
        List<String> arguments = new ArrayList<>(run);
        arguments.add("--exit-on-error");
        arguments.add(dump.toString());
        programs.run(place.address(), database, "pg_restore", arguments);
      }
    }
    if (extended) {
      execute(place, database, "SELECT timescaledb_post_restore()");
    }
  }

  /** Whether the database has TimescaleDB; that its server has it is not enough. */
  private static boolean isExtended(Workplace place) throws SQLException {
    try (Connection connection = place.connect()) {
      return Workplace.number(
              connection, "SELECT count(*) FROM pg_extension WHERE extname = 'timescaledb'")
          > 0;
    }
  }

  private static void execute(Workplace place, String database, String... statements)
      throws SQLException {
    try (Connection connection = place.address().connect(database);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static void verify(Workplace place, String restored) throws SQLException {
    try (Connection before = place.connect();
        Connection after = place.address().connect(restored)) {
      EventDigest expected = EventDigest.stored(before, place.schema(), 0);
      EventDigest found = EventDigest.stored(after, place.schema(), 0);
      if (!found.equals(expected)) {
        throw new BenchmarkException(
            "the restored table differs: " + found + " instead of " + expected);
      }
      boolean extended = isExtended(place);
      List<Long> structure = structure(before, place, extended);
      List<Long> restoredStructure = structure(after, place, extended);
      if (!restoredStructure.equals(structure)) {
        throw new BenchmarkException(
            "the restored database has %s indexes, constraints and chunks instead of %s"
                .formatted(restoredStructure, structure));
      }
    }
  }

  private static List<Long> structure(Connection connection, Workplace place, boolean extended)
      throws SQLException {
    LifecycleSql sql = new LifecycleSql(place.schema());
    List<String> statements = new ArrayList<>(sql.statements("backup/structure", Map.of()));
    if (extended) {
      statements.addAll(sql.statements("backup/chunks", Map.of()));
    }
    List<Long> counts = new ArrayList<>();
    for (String statement : statements) {
      counts.add(Workplace.number(connection, statement));
    }
    return counts;
  }
}
