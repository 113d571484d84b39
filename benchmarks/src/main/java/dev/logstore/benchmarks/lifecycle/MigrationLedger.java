package dev.logstore.benchmarks.lifecycle;

import dev.logstore.benchmarks.schema.SchemaVariant;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Copies the standard table of a database into a hypertable of the same database, range of ids by
 * range, and remembers which are done: after a kill it goes on with the first that is not.
 *
 * @param target schema of the new table
 * @param rangeRows ids in a range
 */
public record MigrationLedger(SchemaVariant target, long rangeRows) {

  /** Makes room for the new table, and the table. */
  void prepare(Connection connection) throws SQLException {
    execute(connection, "migration/aside");
    try (Statement statement = connection.createStatement()) {
      statement.execute(target.ddl());
    }
  }

  /** Fixes what has to be copied; from now on every new event has to be written to both tables. */
  void begin(Connection connection) throws SQLException {
    execute(connection, "migration/begin");
  }

  /**
   * Copies what is left to be copied.
   *
   * @return how long each range took
   * @throws SQLException after which the connection is of no use, and another one can go on
   */
  List<Duration> copy(Connection connection) throws SQLException {
    LifecycleSql sql = new LifecycleSql(target);
    List<Duration> ranges = new ArrayList<>();
    long last = Workplace.number(connection, "SELECT last_id FROM migration_end");
    long from =
        Workplace.number(connection, "SELECT coalesce(max(to_id), 0) FROM migration_ledger");
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      while (from < last) {
        long start = System.nanoTime();
        long to = Math.min(from + rangeRows, last);
        Map<String, Object> range = Map.of("from_id", from, "to_id", to);
        long rows =
            statement.executeUpdate(
                sql.statement("migration/" + target.definition().family(), range));
        statement.executeUpdate(
            "INSERT INTO migration_ledger (from_id, to_id, rows) VALUES (%d, %d, %d)"
                .formatted(from, to, rows));
        connection.commit();
        ranges.add(Duration.ofNanos(System.nanoTime() - start));
        from = to;
      }
    }
    connection.setAutoCommit(true);
    return ranges;
  }

  private void execute(Connection connection, String file) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : new LifecycleSql(target).statements(file, Map.of())) {
        statement.execute(sql);
      }
    }
  }
}
