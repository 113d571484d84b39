package dev.logstore.benchmarks.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logstore.benchmarks.TestEvents;
import dev.logstore.benchmarks.TestServers;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.store.statement.InsertTarget;
import dev.logstore.datasets.MoodleEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The stores whose buffer lives and dies inside a request, and the manager that feeds several. */
class RequestStoresIT {
  private static TestServers servers;
  private TestTable standard;
  private TestTable plugin;

  @BeforeAll
  static void start() {
    servers = TestServers.embedded();
  }

  @AfterAll
  static void stop() {
    servers.close();
  }

  @BeforeEach
  void tables() throws SQLException {
    standard = TestTable.fresh(servers, SchemaVariant.STANDARD);
    plugin = TestTable.fresh(servers, SchemaVariant.PLUGIN);
  }

  @Test
  void moodlesStoreWritesWhenTheRequestEnds() throws SQLException {
    List<MoodleEvent> events = TestEvents.sequence(3);
    try (LogStore store = new StandardStore(target(standard), standard::connect, 50)) {
      try (LogWriter request = store.openRequest()) {
        events.forEach(request::write);
        assertThat(standard.stored().count()).isZero();
      }
      assertThat(standard.stored()).isEqualTo(EventDigest.of(events.stream()));
    }
  }

  @Test
  void moodlesStoreWritesEveryFiftyEventsOfALongRequest() throws SQLException {
    try (LogStore store =
            new StandardStore(target(standard), standard::connect, StandardStore.DEFAULT_BUFFER);
        LogWriter request = store.openRequest()) {
      TestEvents.sequence(120).forEach(request::write);
      assertThat(standard.stored().count()).isEqualTo(100);
    }
  }

  @Test
  void thePluginDropsAnonymousEvents() throws SQLException {
    List<MoodleEvent> events = TestEvents.sequence(9);
    List<MoodleEvent> named = events.stream().filter(event -> event.anonymous() == 0).toList();
    try (PluginStore store = new PluginStore(target(plugin), plugin::connect, 1000)) {
      try (LogWriter request = store.openRequest()) {
        events.forEach(request::write);
      }
      assertThat(plugin.stored()).isEqualTo(EventDigest.of(named.stream()));
      assertThat(store.dropped()).isEqualTo(events.size() - named.size());
      assertThat(store.lost()).isZero();
    }
  }

  @Test
  void thePluginThrowsItsBufferAwayWhenTheDatabaseIsGone() throws SQLException {
    InsertTarget target = target(plugin);
    List<MoodleEvent> named =
        TestEvents.sequence(9).stream().filter(event -> event.anonymous() == 0).toList();
    try (PluginStore store = new PluginStore(target, RequestStoresIT::refused, 1000)) {
      try (LogWriter request = store.openRequest()) {
        named.forEach(request::write);
      }
      assertThat(store.lost()).isEqualTo(named.size());
    }
  }

  @Test
  void moodlesStoreSaysWhatWasNotStored() throws SQLException {
    LogStore store = new StandardStore(target(standard), RequestStoresIT::refused, 50);
    LogWriter request = store.openRequest();
    request.write(TestEvents.sequence(1).get(0));

    assertThatThrownBy(request::close)
        .isInstanceOf(LogStoreException.class)
        .hasMessageContaining("1 events of a request were not stored");
  }

  @Test
  void aManagerWritesToEveryStoreAndOneThatFailsAffectsNoOther() throws SQLException {
    List<MoodleEvent> events = TestEvents.sequence(4);
    LogStore broken = new StandardStore(target(standard), RequestStoresIT::refused, 1);
    LogStore works = new StandardStore(target(plugin), plugin::connect, 1);
    try (LogManager manager = new LogManager(List.of(broken, works))) {
      try (LogWriter request = manager.openRequest()) {
        events.forEach(request::write);
      }
      assertThat(plugin.stored()).isEqualTo(EventDigest.of(events.stream()));
      assertThat(manager.failures()).containsOnlyKeys("logstore_standard");
      assertThat(manager.failures().get("logstore_standard").count()).isEqualTo(4);
    }
  }

  private static Connection refused() throws SQLException {
    throw new SQLException("no database here", "08001");
  }

  private static InsertTarget target(TestTable table) throws SQLException {
    try (Connection connection = table.connect()) {
      return InsertTarget.of(table.schema(), connection);
    }
  }
}
