package dev.logstore.benchmarks.lifecycle;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.store.Replay;
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

/**
 * Writes events beyond the loaded ones, counts those that the hourly aggregate does not show yet,
 * and brings it up to date. An aggregate is stale by what has come since its last refresh.
 *
 * @param events that are written first
 */
public record AggregateRefresh(int events) implements LifecycleTask {
  private static final int BATCH = 100;

  @Override
  public List<Reading> run(Workplace place) throws SQLException {
    LifecycleSql sql = new LifecycleSql(place.schema());
    String kind = place.schema().aggregate().orElseThrow();
    try (Connection connection = place.connect();
        Statement statement = connection.createStatement()) {
      write(place, connection);
      statement.execute("ANALYZE");
      long stale = missing(sql, connection);
      long start = System.nanoTime();
      for (String each : sql.statements("refresh/" + kind, Map.of())) {
        statement.execute(each);
      }
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      long left = missing(sql, connection);
      if (left != 0) {
        throw new BenchmarkException("after its refresh the aggregate lacks " + left + " events");
      }
      return List.of(Reading.of(Metric.STALE_EVENTS, stale), Reading.of(Metric.REFRESH_TIME, took));
    }
  }

  private void write(Workplace place, Connection connection) throws SQLException {
    Replay replay = place.replay();
    try (InsertStatement insert =
        StatementKind.MULTI_ROW.prepare(InsertTarget.of(place.schema(), connection), connection)) {
      List<MoodleEvent> batch = new ArrayList<>();
      while (replay.count() < events) {
        batch.add(replay.next());
        if (batch.size() == BATCH || replay.count() == events) {
          insert.insert(batch);
          batch.clear();
        }
      }
    }
  }

  private static long missing(LifecycleSql sql, Connection connection) throws SQLException {
    return Workplace.number(connection, sql.statement("refresh/missing", Map.of()));
  }
}
