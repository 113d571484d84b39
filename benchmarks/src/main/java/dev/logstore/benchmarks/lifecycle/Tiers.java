package dev.logstore.benchmarks.lifecycle;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.schema.TableSize;
import dev.logstore.results.Metric;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Keeps the newest days in full, those before by the minute, those before by the hour and nothing
 * older, and says how wrong the trends become and what space that takes, beside the space that the
 * same days take in full detail.
 *
 * @param fullDays days before the data set's end that stay in full detail
 * @param minuteDays days before the end that stay at least by the minute
 * @param hourDays days before the end that stay at all
 */
public record Tiers(int fullDays, int minuteDays, int hourDays) implements LifecycleTask {

  public Tiers {
    if (!(0 < fullDays && fullDays < minuteDays && minuteDays < hourDays)) {
      throw new BenchmarkException(
          "tierDays: three numbers that grow, such as [7, 30, 90], not [%d, %d, %d]"
              .formatted(fullDays, minuteDays, hourDays));
    }
  }

  @Override
  public List<Reading> run(Workplace place) throws SQLException {
    LifecycleSql sql = new LifecycleSql(place.schema());
    long fullFrom = place.daysBack(fullDays);
    try (Connection connection = place.connect();
        Statement statement = connection.createStatement()) {
      long rows = Workplace.number(connection, "SELECT count(*) FROM " + place.schema().table());
      Map<String, Object> values =
          Map.of(
              "full_from", sql.moment(fullFrom),
              "minute_from", sql.moment(place.daysBack(minuteDays)),
              "hour_from", sql.moment(place.daysBack(hourDays)),
              "rows", rows);
      for (String file : List.of("tiers/truth", "tiers/build")) {
        for (String each : sql.statements(file, values)) {
          statement.execute(each);
        }
      }
      long before = shortened(connection, place, place.daysBack(hourDays)).total();
      TableSize raw = shortened(connection, place, fullFrom);
      TableSize tiers = TableSize.of(connection, List.of("log_tier_minute", "log_tier_hour"));
      try (ResultSet row = statement.executeQuery(sql.statement("tiers/error", values))) {
        row.next();
        return List.of(
            Reading.of(Metric.SIZE_BEFORE, before),
            Reading.of(Metric.SIZE_AFTER, raw.total() + tiers.total()),
            Reading.of(Metric.TREND_ERROR_HOURS, row.getDouble("hours")),
            Reading.of(Metric.TREND_ERROR_TOP, row.getDouble("top")),
            Reading.of(Metric.TREND_ERROR_USERS, row.getDouble("users")),
            Reading.of(Metric.TREND_LOST, row.getDouble("lost")));
      }
    }
  }

  /** Written anew without what is older, since a plain table would keep the space of that. */
  private static TableSize shortened(Connection connection, Workplace place, long from)
      throws SQLException {
    new Removal(place.schema(), Duration.ofDays(1)).before(connection, from);
    try (Statement statement = connection.createStatement()) {
      statement.execute("VACUUM FULL " + place.schema().table());
    }
    return TableSize.of(connection, place.schema());
  }
}
