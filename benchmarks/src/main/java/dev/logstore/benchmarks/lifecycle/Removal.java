package dev.logstore.benchmarks.lifecycle;

import dev.logstore.benchmarks.schema.SchemaVariant;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Removes the rows of a table that are before a moment, in the way that the table was made for:
 * Moodle's cleanup loop on a plain table, DETACH and DROP on partitions, {@code drop_chunks} on a
 * hypertable. What a partition or chunk that lies across the moment still holds is deleted.
 */
final class Removal {
  private static final int DAY = 86_400;

  private final LifecycleSql sql;
  private final Duration limit;

  /**
   * @param limit after which Moodle's loop stops, to go on in the next day's run
   */
  Removal(SchemaVariant schema, Duration limit) {
    this.sql = new LifecycleSql(schema);
    this.limit = limit;
  }

  /**
   * What was done.
   *
   * @param steps how long each statement took that removed something
   * @param runs runs of Moodle's task that it took; 1 elsewhere
   */
  record Done(List<Duration> steps, int runs) {
    Duration total() {
      return steps.stream().reduce(Duration.ZERO, Duration::plus);
    }
  }

  /** Removes what is before that second. */
  Done before(Connection connection, long cutoff) throws SQLException {
    if (isHypertable(connection)) {
      return withRest(
          connection,
          cutoff,
          timed(connection, sql.statement("retention/drop-chunks", cutoff(cutoff))));
    }
    List<String> partitions = partitionsBefore(connection, cutoff);
    if (!partitions.isEmpty()) {
      return withRest(connection, cutoff, dropped(connection, partitions));
    }
    return moodlesLoop(connection, cutoff);
  }

  private Done moodlesLoop(Connection connection, long cutoff) throws SQLException {
    List<Duration> steps = new ArrayList<>();
    int runs = 0;
    // The first statement begins a run, as does each that comes after the limit.
    Duration run = limit.plusNanos(1);
    while (true) {
      long start = System.nanoTime();
      long oldest = Workplace.number(connection, sql.statement("retention/oldest", cutoff(cutoff)));
      if (oldest == 0) {
        return new Done(steps, runs);
      }
      execute(
          connection, sql.statement("retention/delete", cutoff(Math.min(oldest + DAY, cutoff))));
      Duration step = Duration.ofNanos(System.nanoTime() - start);
      steps.add(step);
      if (run.compareTo(limit) > 0) {
        runs++;
        run = Duration.ZERO;
      }
      run = run.plus(step);
    }
  }

  /** All at once, as {@code drop_chunks} does it. */
  private Duration dropped(Connection connection, List<String> partitions) throws SQLException {
    long start = System.nanoTime();
    connection.setAutoCommit(false);
    for (String partition : partitions) {
      for (String statement :
          sql.statements("retention/drop-partition", Map.of("partition", partition))) {
        execute(connection, statement);
      }
    }
    connection.commit();
    connection.setAutoCommit(true);
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** Deletes what a part that lies across the moment still holds. */
  private Done withRest(Connection connection, long cutoff, Duration dropping) throws SQLException {
    List<Duration> steps = new ArrayList<>(List.of(dropping));
    if (Workplace.number(connection, sql.statement("retention/oldest", cutoff(cutoff))) != 0) {
      steps.add(timed(connection, sql.statement("retention/delete", cutoff(cutoff))));
    }
    return new Done(steps, 1);
  }

  private boolean isHypertable(Connection connection) throws SQLException {
    return Workplace.number(
                connection,
                "SELECT count(*) FROM pg_namespace WHERE nspname = 'timescaledb_information'")
            > 0
        && Workplace.number(connection, sql.statement("retention/is-hypertable", Map.of())) > 0;
  }

  private List<String> partitionsBefore(Connection connection, long cutoff) throws SQLException {
    List<String> partitions = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                sql.statement("retention/partitions", Map.of("cutoff", cutoff)))) {
      while (rows.next()) {
        partitions.add(rows.getString(1));
      }
    }
    return partitions;
  }

  private Map<String, Object> cutoff(long epochSeconds) {
    return Map.of("cutoff", sql.moment(epochSeconds));
  }

  private static Duration timed(Connection connection, String statement) throws SQLException {
    long start = System.nanoTime();
    execute(connection, statement);
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
