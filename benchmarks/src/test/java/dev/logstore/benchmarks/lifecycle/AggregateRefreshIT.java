package dev.logstore.benchmarks.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logstore.datasets.MoodleEvent;
import dev.logstore.results.Metric;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A roll-up that is brought up to date is the one that would be made anew. The newest hour, which
 * was not complete when the roll-up was made, is among what has changed, and so is one of the day
 * before, to which an event came late.
 */
@ExtendWith(LifecycleStage.Provided.class)
class AggregateRefreshIT {
  private static final int EVENTS = 300;
  private static final long HOUR = 3600;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "standard-rollup",
        "draft,aggregate=rollup",
        "plugin,aggregate=rollup",
        "tuned,aggregate=rollup"
      })
  void whatIsRefreshedIsWhatWouldBeMadeAnew(String schema, LifecycleStage stage)
      throws SQLException {
    Workplace place = stage.copy(schema);
    MoodleEvent newest = stage.events().get(stage.events().size() - 1);
    LifecycleStage.insert(
        place, List.of(newest, newest.withTimeCreated(newest.timeCreated() - 20 * HOUR)));

    Map<Metric, Double> values = LifecycleStage.run(new AggregateRefresh(EVENTS), place);

    assertThat(values.get(Metric.STALE_EVENTS)).isEqualTo(2 + EVENTS);
    try (Connection connection = place.connect();
        Statement statement = connection.createStatement()) {
      Map<String, Long> hours = rows(statement, "log_hourly", "eventname, component, action, crud");
      Map<String, Long> users = rows(statement, "log_hourly_user", "userid");
      statement.execute("DROP TABLE log_hourly, log_hourly_user");
      for (String made : place.schema().afterLoad()) {
        statement.execute(made);
      }
      assertThat(hours)
          .isEqualTo(rows(statement, "log_hourly", "eventname, component, action, crud"));
      assertThat(users).isEqualTo(rows(statement, "log_hourly_user", "userid"));
    }
  }

  private static Map<String, Long> rows(Statement statement, String table, String key)
      throws SQLException {
    Map<String, Long> rows = new TreeMap<>();
    try (ResultSet result =
        statement.executeQuery(
            "SELECT concat_ws(' ', hour, %s), events FROM %s".formatted(key, table))) {
      while (result.next()) {
        rows.put(result.getString(1), result.getLong(2));
      }
    }
    return rows;
  }
}
