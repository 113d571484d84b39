package dev.logstore.benchmarks.lifecycle;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.store.ConcurrentInserts;
import dev.logstore.benchmarks.store.EventDigest;
import dev.logstore.benchmarks.store.SynchronousWriter;
import dev.logstore.results.Metric;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * Migrates a standard table into a hypertable beside it while the site writes to both, and compares
 * the new table by count and digest with what was loaded and written. The database of the {@link
 * Workplace} holds the standard table; its schema is that of the new one.
 *
 * @param rangeRows ids that are copied in one transaction
 * @param insertRate events a second that are written to both tables meanwhile
 */
public record Migration(long rangeRows, int insertRate) implements LifecycleTask {
  private static final Duration AT_LEAST = Duration.ofSeconds(2);

  @Override
  public List<Reading> run(Workplace place) throws SQLException {
    List<Reading> readings = new ArrayList<>();
    MigrationLedger ledger = new MigrationLedger(place.schema(), rangeRows);
    try (Connection connection = place.connect()) {
      ledger.prepare(connection);
      // Before the first double write: what comes later is nobody's but the site's.
      ledger.begin(connection);
      Connection old = place.address().with("currentSchema", "moodle").connect(place.database());
      try (ConcurrentInserts inserts =
          ConcurrentInserts.start(
              List.of(
                  new SynchronousWriter(SchemaVariant.CONTROL, old),
                  new SynchronousWriter(place.schema(), place.connect())),
              place.replay(),
              insertRate)) {
        long start = System.nanoTime();
        List<Duration> ranges = ledger.copy(connection);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        for (int i = 0; i < ranges.size(); i++) {
          readings.add(Reading.ofStep(i + 1, Metric.MIGRATION_TIME, ranges.get(i)));
        }
        readings.add(Reading.of(Metric.MIGRATION_TIME, took));
        Histogram latencies = inserts.end(AT_LEAST, start);
        readings.add(
            Reading.of(
                Metric.INSERT_LATENCY_P99, Duration.ofNanos(latencies.getValueAtPercentile(99))));
        EventDigest expected = place.expected(inserts.sent().given());
        EventDigest stored = EventDigest.stored(connection, place.schema(), 0);
        if (!stored.equals(expected)) {
          throw new BenchmarkException(
              "the migrated table holds " + stored + " instead of " + expected);
        }
        readings.add(Reading.of(Metric.EVENTS_SENT, expected.count()));
        readings.add(Reading.of(Metric.EVENTS_STORED, stored.count()));
      }
    }
    return readings;
  }
}
