package dev.logstore.benchmarks.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logstore.benchmarks.TestEvents;
import dev.logstore.benchmarks.TestServers;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.store.buffer.CommitListener;
import dev.logstore.benchmarks.store.statement.StatementKind;
import dev.logstore.datasets.MoodleEvent;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The store of every arm on real servers. */
class ArmStoreIT {
  private static final int BUFFER = 10;
  private static TestServers servers;

  @TempDir Path spool;

  @BeforeAll
  static void start() {
    servers = TestServers.embedded();
  }

  @AfterAll
  static void stop() {
    servers.close();
  }

  static Stream<Arguments> arms() {
    return Stream.of(SchemaVariant.STANDARD, SchemaVariant.CONTROL, SchemaVariant.PLUGIN)
        .flatMap(
            schema ->
                Stream.concat(
                    Arrays.stream(WriterKind.values())
                        .filter(kind -> kind != WriterKind.DUAL)
                        .map(kind -> Arguments.of(schema, kind, "none")),
                    Stream.of(
                            "synchronous_commit=off",
                            "connection=pooled",
                            "connection=per-request",
                            "delay=10")
                        .map(text -> Arguments.of(schema, WriterKind.SYNCHRONOUS, text))));
  }

  static Stream<Arguments> statements() {
    return Stream.of(SchemaVariant.STANDARD, SchemaVariant.PLUGIN)
        .flatMap(
            schema ->
                Arrays.stream(StatementKind.values())
                    .map(
                        kind ->
                            Arguments.of(schema, WriterKind.BUFFERED, "statement=" + kind.id())));
  }

  @ParameterizedTest
  @MethodSource({"arms", "statements"})
  void whatWasLoggedIsStoredToTheLastByte(SchemaVariant schema, WriterKind kind, String factors)
      throws SQLException {
    TestTable table = TestTable.fresh(servers, schema);
    List<MoodleEvent> events = TestEvents.sequence(2 * BUFFER + 3);
    ArmStore store = open(kind, factors, CommitListener.NONE, table);

    log(store, events);
    store.close();
    store.check();

    assertThat(table.stored())
        .isEqualTo(EventDigest.of(events.stream().filter(kind.keeps().get(0))));
    assertThat(events.stream().filter(kind.keeps().get(0)).count())
        .isEqualTo(kind == WriterKind.PLUGIN_STORE ? 15 : events.size());
  }

  @Test
  void bothStoresOfATransitionHoldTheirEvents() throws SQLException {
    TestTable standard = TestTable.fresh(servers, SchemaVariant.STANDARD);
    TestTable plugin = TestTable.fresh(servers, SchemaVariant.PLUGIN);
    List<MoodleEvent> events = TestEvents.sequence(7);
    ArmStore store = open(WriterKind.DUAL, "none", CommitListener.NONE, standard, plugin);

    log(store, events);
    store.close();
    store.check();

    assertThat(standard.stored()).isEqualTo(EventDigest.of(events.stream()));
    assertThat(plugin.stored())
        .isEqualTo(EventDigest.of(events.stream().filter(event -> event.anonymous() == 0)));
  }

  @Test
  void aBufferTellsWhatWasAtRiskAndWhenEventsBecameVisible() throws SQLException {
    TestTable table = TestTable.fresh(servers, SchemaVariant.STANDARD);
    List<Long> waited = new ArrayList<>();
    ArmStore store =
        open(
            WriterKind.BUFFERED,
            "none",
            (acceptedAt, events, committedAt) -> {
              for (int i = 0; i < events; i++) {
                waited.add(committedAt - acceptedAt[i]);
              }
            },
            table);

    log(store, TestEvents.sequence(BUFFER + 1));
    store.close();

    // The last event was flushed by the end, and its delay says nothing of the buffer.
    assertThat(waited).hasSize(BUFFER).allSatisfy(nanos -> assertThat(nanos).isPositive());
    assertThat(waited.get(0)).isGreaterThanOrEqualTo(waited.get(BUFFER - 1));
    assertThat(store.mostAtRisk().orElseThrow()).isBetween(10L, 11L);
  }

  @Test
  void aFlushThatFailsInTheBackgroundIsNotHidden() throws SQLException {
    TestTable table = TestTable.fresh(servers, SchemaVariant.STANDARD);
    ArmStore store = open(WriterKind.BUFFERED, "none", CommitListener.NONE, table);
    table.execute("DROP TABLE mdl_logstore_standard_log");

    log(store, TestEvents.sequence(BUFFER));
    store.close();

    assertThatThrownBy(store::check)
        .isInstanceOf(LogStoreException.class)
        .hasMessageContaining("a flush failed in the background")
        .hasMessageContaining("does not exist");
  }

  @Test
  void aStoreOfTheManagerThatFailsIsNotHidden() throws SQLException {
    TestTable standard = TestTable.fresh(servers, SchemaVariant.STANDARD);
    TestTable plugin = TestTable.fresh(servers, SchemaVariant.PLUGIN);
    ArmStore store = open(WriterKind.DUAL, "none", CommitListener.NONE, standard, plugin);
    standard.execute("DROP TABLE mdl_logstore_standard_log");

    log(store, TestEvents.sequence(2));
    store.close();

    assertThatThrownBy(store::check)
        .isInstanceOf(LogStoreException.class)
        .hasMessageContaining("logstore_standard");
  }

  private void log(ArmStore store, List<MoodleEvent> events) {
    try (LogWriter request = store.openRequest()) {
      events.forEach(request::write);
    }
  }

  private ArmStore open(
      WriterKind kind, String factors, CommitListener listener, TestTable... tables)
      throws SQLException {
    List<LogTable> places =
        Arrays.stream(tables)
            .map(table -> new LogTable(table.schema(), table.address(), table.database()))
            .toList();
    return new ArmStore(
        kind,
        places,
        StoreSettings.measured(BUFFER, Duration.ofMinutes(1), spool),
        WriterFactors.parse(factors),
        listener);
  }
}
