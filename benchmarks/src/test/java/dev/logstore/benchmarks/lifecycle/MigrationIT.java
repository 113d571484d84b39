package dev.logstore.benchmarks.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.store.ConcurrentInserts;
import dev.logstore.benchmarks.store.EventDigest;
import dev.logstore.benchmarks.store.SynchronousWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The migration is killed in the middle again and again and goes on each time, while the site
 * writes to both tables: no row is lost and none doubled.
 */
@ExtendWith(LifecycleStage.Provided.class)
class MigrationIT {
  private static final int RANGE_ROWS = 500;
  private static final int INSERT_RATE = 100;
  private static final List<Integer> KILLED_AFTER_RANGES = List.of(2, 7, 13);

  @ParameterizedTest
  @ValueSource(strings = {"draft", "plugin", "tuned"})
  void aMigrationThatIsKilledGoesOnWhereItWas(String target, LifecycleStage stage)
      throws SQLException {
    Workplace place = stage.copy("control", target);
    int ranges = stage.events().size() / RANGE_ROWS;
    MigrationLedger ledger = new MigrationLedger(place.schema(), RANGE_ROWS);
    try (Connection connection = place.connect()) {
      ledger.prepare(connection);
      ledger.begin(connection);
    }
    Connection old = place.address().with("currentSchema", "moodle").connect(place.database());
    try (ConcurrentInserts site =
            ConcurrentInserts.start(
                List.of(
                    new SynchronousWriter(SchemaVariant.CONTROL, old),
                    new SynchronousWriter(place.schema(), place.connect())),
                place.replay(),
                INSERT_RATE);
        Connection watch = place.connect()) {
      long start = System.nanoTime();
      for (int done : KILLED_AFTER_RANGES) {
        copyUntilKilled(ledger, place, watch, done);
        assertThat(rangesDone(watch)).isBetween((long) done, ranges - 1L);
      }
      long before = rangesDone(watch);
      try (Connection last = place.connect()) {
        assertThat(ledger.copy(last)).hasSize((int) (ranges - before));
        assertThat(ledger.copy(last)).as("nothing is left to copy").isEmpty();
      }
      site.end(Duration.ZERO, start);

      long sent = site.sent().count();
      assertThat(sent).isPositive();
      assertThat(EventDigest.stored(watch, place.schema(), 0))
          .isEqualTo(place.expected(site.sent().given()));
      assertThat(Workplace.number(watch, "SELECT sum(rows) FROM migration_ledger"))
          .isEqualTo(stage.events().size());
      assertThat(Workplace.number(watch, "SELECT count(*) FROM moodle.mdl_logstore_standard_log"))
          .isEqualTo(stage.events().size() + sent);
    }
  }

  /** Ends the session that copies as soon as so many ranges are committed. */
  private static void copyUntilKilled(
      MigrationLedger ledger, Workplace place, Connection watch, int done) throws SQLException {
    try (Connection connection = place.connect()) {
      long process = Workplace.number(connection, "SELECT pg_backend_pid()");
      CompletableFuture<Void> copying =
          CompletableFuture.runAsync(
              () -> {
                try {
                  ledger.copy(connection);
                } catch (SQLException e) {
                  throw new IllegalStateException(e);
                }
              });
      while (rangesDone(watch) < done && !copying.isDone()) {
        Thread.onSpinWait();
      }
      Workplace.number(watch, "SELECT pg_terminate_backend(" + process + ", 10000)::int");
      assertThatThrownBy(copying::join).isInstanceOf(CompletionException.class);
    }
  }

  private static long rangesDone(Connection watch) throws SQLException {
    return Workplace.number(watch, "SELECT count(*) FROM migration_ledger");
  }
}
