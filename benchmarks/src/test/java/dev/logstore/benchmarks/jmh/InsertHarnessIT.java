package dev.logstore.benchmarks.jmh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logstore.benchmarks.TestServers;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.store.EventDigest;
import dev.logstore.benchmarks.store.LogStoreException;
import dev.logstore.benchmarks.store.LogTable;
import dev.logstore.benchmarks.store.statement.StatementKind;
import dev.logstore.benchmarks.study.InsertBenchmark;
import dev.logstore.benchmarks.study.LoadedTables;
import dev.logstore.benchmarks.study.Session;
import dev.logstore.datasets.Dataset;
import dev.logstore.datasets.SiteProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the harnesses do around the timed region, without JMH. */
class InsertHarnessIT {
  private static final int REQUESTS = 60;

  @TempDir static Path folder;
  private static TestServers servers;
  private static LoadedTables tables;
  private static Path session;

  @BeforeAll
  static void load() {
    servers = TestServers.embedded();
    Dataset dataset = Dataset.generate(SiteProfile.load("tiny"), 1, folder.resolve("tiny-1"));
    tables =
        LoadedTables.load(
            servers.pair(),
            Stream.of("standard", "plugin", "draft", "design", "tuned")
                .map(SchemaVariant::of)
                .toList(),
            dataset,
            2 * REQUESTS);
    session = tables.session().write();
    System.setProperty(Session.PROPERTY, session.toString());
  }

  @AfterAll
  static void stop() throws IOException {
    System.clearProperty(Session.PROPERTY);
    Files.delete(session);
    tables.close();
    servers.close();
  }

  @ParameterizedTest
  @CsvSource({
    "standard, synchronous, none, 2",
    "plugin, synchronous, connection=pooled table=empty, 2",
    "standard, synchronous, rtt_ms=0, 1",
    "plugin, buffered, none, 2",
    "standard, standard-store, none, 2",
    "plugin, standard-store, connection=per-request, 1",
    "plugin, plugin-store, none, 1",
    "plugin, plugin-store, connection=pooled, 2",
    "plugin, dual, none, 2",
    "draft, buffered, statement=copy-binary, 1",
    "design, buffered, statement=unnest, 1",
    "tuned, synchronous, none, 1",
  })
  void aForkWhoseRowsAreAllThereIsAccepted(
      String schema, String writer, String factors, int threads) throws Exception {
    InsertState state = state(schema, writer, factors, threads);

    write(state, threads);

    state.verifyAndDrop();
  }

  @ParameterizedTest
  @CsvSource({
    "synchronous, DELETE FROM mdl_logstore_standard_log WHERE id = (SELECT max(id) FROM"
        + " mdl_logstore_standard_log)",
    "standard-store, UPDATE mdl_logstore_standard_log SET other = 'x' WHERE id = (SELECT max(id)"
        + " FROM mdl_logstore_standard_log)",
    "synchronous, INSERT INTO mdl_logstore_standard_log (edulevel; contextid; contextlevel;"
        + " contextinstanceid; userid; timecreated) VALUES (0; 0; 0; 0; 0; 0)",
  })
  void aForkThatLostAlteredOrDoubledARowFails(String writer, String damage) throws Exception {
    InsertState state = state("standard", writer, "none", 1);
    write(state, 1);
    LogTable table = state.tables().get(0);
    try (Connection connection = table.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(damage.replace(';', ','));
    }

    assertThatThrownBy(state::verifyAndDrop)
        .isInstanceOf(LogStoreException.class)
        .hasMessageContaining("but stored");
  }

  @Test
  void anEmptyTableIsEmptyAndALoadedOneIsLoaded() throws Exception {
    InsertState empty = state("standard", "synchronous", "table=empty", 1);
    assertThat(stored(empty).count()).isZero();
    empty.verifyAndDrop();
    InsertState loaded = state("standard", "synchronous", "none", 1);
    assertThat(stored(loaded).count()).isEqualTo(10_000);
    loaded.verifyAndDrop();
  }

  @ParameterizedTest
  @CsvSource({
    "standard, none",
    "plugin, rtt_ms=1",
    "plugin, synchronous_commit=off table=empty",
    "draft, none",
    "design, none",
    "tuned, none"
  })
  void theStepsOfAnInsertAreAllStored(String schema, String factors) throws SQLException {
    InsertCostState state = new InsertCostState();
    state.schema = schema;
    state.factors = factors;
    state.open(1);

    for (int i = 0; i < REQUESTS; i++) {
      state.everyStepOnce();
    }

    state.verifyAndDrop();
  }

  @ParameterizedTest
  @EnumSource(StatementKind.class)
  void everyStatementGoesIntoTheNullSink(StatementKind statement) throws SQLException {
    NullSinkState state = new NullSinkState();
    state.schema = "plugin";
    state.writer = "buffered";
    state.bufferSize = 50;
    state.factors = "statement=" + statement.id();
    state.open(1);

    for (int i = 0; i < 20; i++) {
      state.prepare();
      assertThat(state.send()).isEqualTo(50);
    }

    state.close();
  }

  private static InsertState state(String schema, String writer, String factors, int threads)
      throws SQLException, IOException {
    InsertState state = new InsertState();
    state.schema = schema;
    state.writer = writer;
    state.bufferSize = 10;
    state.factors = factors;
    state.open(InsertBenchmark.INSERT_LATENCY, threads);
    return state;
  }

  private static void write(InsertState state, int threads) {
    for (int thread = 0; thread < threads; thread++) {
      Client client = state.join(thread, threads);
      for (int i = 0; i < REQUESTS; i++) {
        client.log(client.next());
      }
    }
  }

  private static EventDigest stored(InsertState state) throws SQLException {
    LogTable table = state.tables().get(0);
    try (Connection connection = table.connect()) {
      return EventDigest.stored(connection, table.schema(), 0);
    }
  }
}
