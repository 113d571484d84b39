package dev.logstore.benchmarks.lifecycle;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.schema.TableSize;
import dev.logstore.benchmarks.store.ConcurrentInserts;
import dev.logstore.benchmarks.store.SynchronousWriter;
import dev.logstore.results.Metric;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * Removes what is older than the site keeps, vacuums, and says what space came back and how long
 * inserts took meanwhile.
 *
 * @param keepDays days before the data set's end that stay
 * @param limit of one run of Moodle's task
 * @param insertRate events a second that are written meanwhile
 * @param full whether the table is written anew afterwards (VACUUM FULL), under a lock that stops
 *     the site, instead of only being vacuumed
 */
public record Retention(int keepDays, Duration limit, int insertRate, boolean full)
    implements LifecycleTask {
  private static final Duration AT_LEAST = Duration.ofSeconds(2);

  @Override
  public List<Reading> run(Workplace place) throws SQLException {
    List<Reading> readings = new ArrayList<>();
    long cutoff = place.daysBack(keepDays);
    String old =
        "SELECT count(*) FROM %s WHERE %s < %d"
            .formatted(place.schema().table(), place.schema().family().epoch(), cutoff);
    String all = "SELECT count(*) FROM " + place.schema().table();
    try (Connection connection = place.connect()) {
      long rows = Workplace.number(connection, all);
      long removable = Workplace.number(connection, old);
      readings.add(
          Reading.of(Metric.SIZE_BEFORE, TableSize.of(connection, place.schema()).total()));
      long sent;
      Histogram latencies;
      try (ConcurrentInserts inserts =
          ConcurrentInserts.start(
              List.of(new SynchronousWriter(place.schema(), place.connect())),
              place.replay(),
              insertRate)) {
        long start = System.nanoTime();
        Removal.Done done = new Removal(place.schema(), limit).before(connection, cutoff);
        for (int i = 0; i < done.steps().size(); i++) {
          readings.add(Reading.ofStep(i + 1, Metric.RETENTION_TIME, done.steps().get(i)));
        }
        readings.add(Reading.of(Metric.RETENTION_TIME, done.total()));
        readings.add(Reading.of(Metric.RETENTION_RUNS, done.runs()));
        readings.add(Reading.of(Metric.VACUUM_TIME, vacuum(connection, place)));
        latencies = inserts.end(AT_LEAST, start);
        sent = inserts.sent().count();
      }
      readings.add(Reading.of(Metric.SIZE_AFTER, TableSize.of(connection, place.schema()).total()));
      readings.add(
          Reading.of(
              Metric.INSERT_LATENCY_P99, Duration.ofNanos(latencies.getValueAtPercentile(99))));
      readings.add(
          Reading.of(Metric.INSERT_LATENCY_MAX, Duration.ofNanos(latencies.getMaxValue())));
      long left = Workplace.number(connection, old);
      long now = Workplace.number(connection, all);
      if (left != 0 || now != rows - removable + sent) {
        throw new BenchmarkException(
            "retention left %d old rows and %d in all, of %d with %d old and %d sent meanwhile"
                .formatted(left, now, rows, removable, sent));
      }
    }
    return readings;
  }

  private Duration vacuum(Connection connection, Workplace place) throws SQLException {
    long start = System.nanoTime();
    try (Statement statement = connection.createStatement()) {
      statement.execute("VACUUM " + (full ? "FULL " : "") + place.schema().table());
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
