package dev.logstore.benchmarks.lifecycle;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.schema.TableSize;
import dev.logstore.benchmarks.store.EventDigest;
import dev.logstore.benchmarks.store.statement.InsertStatement;
import dev.logstore.benchmarks.store.statement.InsertTarget;
import dev.logstore.benchmarks.store.statement.StatementKind;
import dev.logstore.datasets.MoodleEvent;
import dev.logstore.results.Metric;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Compresses every chunk of a hypertable, and says what space that saves and what a query, inserts
 * into old chunks and the deletion of a user cost before (step 1) and after (step 2). Both writes
 * are rolled back. The table has to be one whose schema says how it is compressed.
 *
 * @param inserts events of the data set that are written again
 */
public record Compression(int inserts) implements LifecycleTask {
  private static final int BATCH = 100;

  @Override
  public List<Reading> run(Workplace place) throws SQLException {
    List<Reading> readings = new ArrayList<>();
    try (Connection connection = place.connect()) {
      connection.setAutoCommit(true);
      EventDigest loaded = EventDigest.stored(connection, place.schema(), 0);
      LifecycleSql sql = new LifecycleSql(place.schema());
      timed(connection, sql.statement("compression/decompress", Map.of()));
      timed(connection, "VACUUM (ANALYZE) " + place.schema().table());
      TableSize before = TableSize.of(connection, place.schema());
      readings.addAll(costs(place, connection, 1));
      Duration took = timed(connection, sql.statement("compression/compress", Map.of()));
      TableSize after = TableSize.of(connection, place.schema());
      readings.addAll(costs(place, connection, 2));
      if (!EventDigest.stored(connection, place.schema(), 0).equals(loaded)) {
        throw new BenchmarkException("compression has changed what the table holds");
      }
      readings.add(Reading.of(Metric.COMPRESSION_TIME, took));
      readings.add(Reading.of(Metric.SIZE_BEFORE, before.total()));
      readings.add(Reading.of(Metric.SIZE_AFTER, after.total()));
      readings.add(Reading.of(Metric.SIZE_COMPRESSED, after.compressed()));
    }
    return readings;
  }

  private List<Reading> costs(Workplace place, Connection connection, int step)
      throws SQLException {
    LifecycleSql sql = new LifecycleSql(place.schema());
    List<MoodleEvent> again;
    try (Stream<MoodleEvent> events = place.dataset().events()) {
      again = events.limit(inserts).toList();
    }
    List<Reading> readings = new ArrayList<>();
    readings.add(
        Reading.ofStep(
            step,
            Metric.QUERY_TIME,
            timed(connection, sql.statement("compression/query", Map.of()))));
    connection.setAutoCommit(false);
    long start = System.nanoTime();
    try (InsertStatement insert =
        StatementKind.MULTI_ROW.prepare(InsertTarget.of(place.schema(), connection), connection)) {
      for (int from = 0; from < again.size(); from += BATCH) {
        insert.insert(again.subList(from, Math.min(from + BATCH, again.size())));
      }
    }
    readings.add(
        Reading.ofStep(step, Metric.INSERT_TIME, Duration.ofNanos(System.nanoTime() - start)));
    connection.rollback();
    readings.add(
        Reading.ofStep(
            step,
            Metric.DELETE_TIME,
            timed(
                connection,
                sql.statement("compression/delete", Map.of("user", again.get(0).userId())))));
    connection.rollback();
    connection.setAutoCommit(true);
    return readings;
  }

  private static Duration timed(Connection connection, String sql) throws SQLException {
    long start = System.nanoTime();
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
