package dev.logstore.benchmarks.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logstore.benchmarks.TestServers;
import dev.logstore.benchmarks.load.Arrivals;
import dev.logstore.benchmarks.load.ClientTable;
import dev.logstore.benchmarks.load.Reckoning;
import dev.logstore.benchmarks.load.Recovery;
import dev.logstore.benchmarks.load.StoreKind;
import dev.logstore.benchmarks.schema.SchemaVariant;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        run(FaultKind.SERVER_KILL, SchemaVariant.PLUGIN, StoreKind.PROCESS_BUFFER);

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
        run(FaultKind.SERVER_KILL, SchemaVariant.PLUGIN, StoreKind.PLUGIN_STORE);

    Reckoning reckoning = outcome.reckoning();
    assertThat(reckoning.lost()).as("lost in an outage of 150 events").isPositive();
    assertThat(reckoning.stored() + reckoning.lost() + reckoning.dropped())
        .isEqualTo(reckoning.sent());
    assertThat(reckoning.failed()).as("failures that a request was told").isZero();
    // It counts a commit as lost whose answer did not come: at most one for each worker.
    assertThat(outcome.ownLoss().orElseThrow() - reckoning.lost()).isBetween(0L, 4L);
  }

  @Test
  void aSynchronousStoreTellsTheRequestOfEveryEventThatItLoses() throws Exception {
    Reckoning reckoning =
        run(FaultKind.CUT, SchemaVariant.STANDARD, StoreKind.SYNCHRONOUS).reckoning();

    assertThat(reckoning.lost()).isPositive();
    assertThat(reckoning.failed() - reckoning.lost()).isBetween(0L, 4L);
    assertThat(reckoning.duplicated()).isZero();
  }

  @Test
  void aFullDiskOfTheSpoolHoldsEventsBackAndLosesNone() throws Exception {
    Reckoning reckoning =
        run(FaultKind.SPOOL_FULL, SchemaVariant.STANDARD, StoreKind.PROCESS_BUFFER).reckoning();

    assertThat(reckoning.stored()).isEqualTo(reckoning.sent());
    assertThat(reckoning.duplicated()).isZero();
  }

  @Test
  void rowsThatTheServerRefusesAreSetAsideOneByOne() throws Exception {
    Reckoning reckoning =
        run(FaultKind.POISON, SchemaVariant.STANDARD, StoreKind.PROCESS_BUFFER).reckoning();

    assertThat(reckoning.refused()).isEqualTo(LOAD.seconds());
    assertThat(reckoning.stored()).isEqualTo(reckoning.sent() - reckoning.refused());
    assertThat(reckoning.lost()).isZero();
  }

  @Test
  void aKilledClientLosesNoMoreThanWaitedInItsMemory() throws Exception {
    Reckoning reckoning =
        run(FaultKind.CLIENT_KILL, SchemaVariant.STANDARD, StoreKind.PROCESS_BUFFER).reckoning();

    assertThat(reckoning.duplicated()).isZero();
    assertThat(reckoning.stored() + reckoning.lost()).isEqualTo(reckoning.sent());
    assertThat(reckoning.stored()).as("flushed every half second before").isPositive();
  }

  private FaultExperiment.Outcome run(FaultKind kind, SchemaVariant schema, StoreKind store)
      throws SQLException {
    ClientTable table = ClientTable.fresh(servers, schema, folder);
    return new FaultExperiment(
            kind, MOMENT, OUTAGE, servers.pair().server(schema.server()).faults(), System.out)
        .run(
            table.table().address(),
            address -> table.task(address, store, LOAD, kind.poisonEvery()),
            table::stored);
  }
}
