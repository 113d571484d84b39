package dev.logstore.benchmarks.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logstore.benchmarks.TestServers;
import dev.logstore.benchmarks.load.Arrivals;
import dev.logstore.benchmarks.load.ClientTable;
import dev.logstore.benchmarks.load.Reckoning;
import dev.logstore.benchmarks.load.Recovery;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.store.StoredEvents;
import dev.logstore.benchmarks.store.WriterKind;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A client under load while something breaks: the report counts what became of every event. */
class FaultExperimentIT {
  private static final int RATE = 100;
  private static final Arrivals LOAD = new Arrivals("steady", (double) RATE, 4, null);
  private static final Duration MOMENT = Duration.ofMillis(1300);
  private static final Duration OUTAGE = Duration.ofMillis(1500);

  private static TestServers servers;
  @TempDir Path folder;

  @BeforeAll
  static void start() {
    servers = TestServers.embedded();
  }

  @AfterAll
  static void stop() {
    servers.close();
  }

  @Test
  void theProcessScopedBufferLosesNothingToAKilledServerAndSaysHowLongItTook() throws Exception {
    FaultExperiment.Outcome outcome =
        run(FaultKind.SERVER_KILL, SchemaVariant.PLUGIN, WriterKind.BUFFERED);

    assertThat(outcome.reckoning().lost()).isZero();
    assertThat(outcome.reckoning().duplicated()).isZero();
    assertThat(outcome.reckoning().stored()).isEqualTo(outcome.reckoning().sent());
    Recovery recovery = outcome.recovery().orElseThrow();
    // An event of the outage is not in the table before the outage ends.
    assertThat(recovery.longestUntilVisible()).isGreaterThan(OUTAGE.minusMillis(500));
    assertThat(recovery.catchUp().orElseThrow()).isBetween(Duration.ZERO, Duration.ofMinutes(1));
    assertThat(outcome.outage()).isGreaterThanOrEqualTo(OUTAGE);
  }

  @Test
  void whatThePluginLosesToAKilledServerIsWhatItThrewAway() throws Exception {
    FaultExperiment.Outcome outcome =
        run(FaultKind.SERVER_KILL, SchemaVariant.PLUGIN, WriterKind.PLUGIN_STORE);

    Reckoning reckoning = outcome.reckoning();
    assertThat(reckoning.lost()).as("lost in an outage of 150 events").isPositive();
    assertThat(reckoning.stored() + reckoning.lost() + reckoning.dropped())
        .isEqualTo(reckoning.sent());
    assertThat(reckoning.failed()).as("failures that a request was told").isZero();
    // It counts a commit as lost whose answer did not come: at most one for each worker.
    assertThat(outcome.ownLoss().orElseThrow() - reckoning.lost()).isBetween(0L, 4L);
  }

  @ParameterizedTest
  @EnumSource(names = {"SERVER_STOP", "SERVER_KILL", "CUT"})
  void whileTheNewStoresServerIsAwayTheStandardStoreBesideItKeepsEverything(FaultKind kind)
      throws Exception {
    ClientTable tables = tables(WriterKind.DUAL, SchemaVariant.PLUGIN);

    FaultExperiment.Outcome outcome = run(kind, tables);

    Reckoning both = outcome.reckoning();
    assertThat(both.lost()).isZero();
    assertThat(both.dropped()).isZero();
    assertThat(both.failed()).as("failures that a request was told").isZero();
    assertThat(outcome.ownLoss().orElseThrow()).as("lost by the new store").isPositive();
    assertThat(both.missing().get(0)).as("missing in the standard store").isZero();
    // It counts a commit as lost whose answer did not come: at most one for each worker.
    assertThat(outcome.ownLoss().orElseThrow() - both.missing().get(1))
        .as("missing in the new store")
        .isBetween(0L, 4L);
    assertThat(rows(tables.stored().get(0))).isEqualTo(both.sent());
    assertThat(rows(tables.stored().get(1))).isPositive().isLessThan(both.sent());
  }

  @Test
  void aServerThatHangsHoldsUpBothStoresAndLosesNothingOfEither() throws Exception {
    ClientTable tables = tables(WriterKind.DUAL, SchemaVariant.PLUGIN);

    FaultExperiment.Outcome outcome = run(FaultKind.PAUSE, tables);

    assertThat(outcome.reckoning().lost()).isZero();
    assertThat(outcome.ownLoss()).contains(0L);
    assertThat(rows(tables.stored().get(0))).isEqualTo(outcome.reckoning().sent());
  }

  private static long rows(StoredEvents stored) {
    return stored.counts().values().stream().mapToLong(Integer::longValue).sum();
  }

  @Test
  void aSynchronousStoreTellsTheRequestOfEveryEventThatItLoses() throws Exception {
    Reckoning reckoning =
        run(FaultKind.CUT, SchemaVariant.STANDARD, WriterKind.SYNCHRONOUS).reckoning();

    assertThat(reckoning.lost()).isPositive();
    assertThat(reckoning.failed() - reckoning.lost()).isBetween(0L, 4L);
    assertThat(reckoning.duplicated()).isZero();
  }

  @Test
  void aFullDiskOfTheSpoolHoldsEventsBackAndLosesNone() throws Exception {
    Reckoning reckoning =
        run(FaultKind.SPOOL_FULL, SchemaVariant.STANDARD, WriterKind.BUFFERED).reckoning();

    assertThat(reckoning.stored()).isEqualTo(reckoning.sent());
    assertThat(reckoning.duplicated()).isZero();
  }

  @Test
  void rowsThatTheServerRefusesAreSetAsideOneByOne() throws Exception {
    Reckoning reckoning =
        run(FaultKind.POISON, SchemaVariant.STANDARD, WriterKind.BUFFERED).reckoning();

    assertThat(reckoning.refused()).isEqualTo(LOAD.seconds());
    assertThat(reckoning.stored()).isEqualTo(reckoning.sent() - reckoning.refused());
    assertThat(reckoning.lost()).isZero();
  }

  @Test
  void aKilledClientLosesNoMoreThanWaitedInItsMemory() throws Exception {
    Reckoning reckoning =
        run(FaultKind.CLIENT_KILL, SchemaVariant.STANDARD, WriterKind.BUFFERED).reckoning();

    assertThat(reckoning.duplicated()).isZero();
    assertThat(reckoning.stored() + reckoning.lost()).isEqualTo(reckoning.sent());
    assertThat(reckoning.stored()).as("flushed every half second before").isPositive();
  }

  private FaultExperiment.Outcome run(FaultKind kind, SchemaVariant schema, WriterKind store)
      throws SQLException {
    return run(kind, tables(store, schema));
  }

  private ClientTable tables(WriterKind store, SchemaVariant schema) throws SQLException {
    return ClientTable.fresh(servers, store, schema, folder);
  }

  private static FaultExperiment.Outcome run(FaultKind kind, ClientTable table) {
    return new FaultExperiment(
            kind, MOMENT, OUTAGE, servers.pair().server(table.server()).faults(), System.out)
        .run(
            table.address(),
            address -> table.task(address, LOAD, kind.poisonEvery()),
            table::stored);
  }
}
