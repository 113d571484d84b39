package dev.logstore.benchmarks.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logstore.benchmarks.TestEvents;
import dev.logstore.benchmarks.TestServers;
import dev.logstore.benchmarks.database.ServerAddress;
import dev.logstore.benchmarks.database.TemplateDatabase;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.datasets.MoodleEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The writers on real servers, in every schema. */
class WritersIT {
  private static final int BUFFER = 10;
  private static TestServers servers;

  @BeforeAll
  static void start() {
    servers = TestServers.embedded();
  }

  @AfterAll
  static void stop() {
    servers.close();
  }

  static Stream<Arguments> schemasAndWriters() {
    return TestTable.schemas().stream()
        .flatMap(
            schema -> Stream.of(WriterKind.values()).map(writer -> Arguments.of(schema, writer)));
  }

  @ParameterizedTest
  @MethodSource("schemasAndWriters")
  void whatWasWrittenIsStoredToTheLastByte(SchemaVariant schema, WriterKind kind)
      throws SQLException {
    ServerAddress address = servers.address(schema.server());
    String database = fresh(address, schema);
    List<MoodleEvent> events = TestEvents.sequence(2 * BUFFER + 3);

    try (LogWriter writer = kind.open(schema, address.connect(database), BUFFER)) {
      events.forEach(writer::write);
    }

    assertThat(stored(address, database, schema))
        .isEqualTo(EventDigest.of(schema, events.stream()));
  }

  @Test
  void aBufferIsInvisibleUntilItIsFull() throws SQLException {
    SchemaVariant schema = SchemaVariant.STANDARD;
    ServerAddress address = servers.address(schema.server());
    String database = fresh(address, schema);
    List<MoodleEvent> events = TestEvents.sequence(BUFFER);

    try (LogWriter writer = WriterKind.BUFFERED.open(schema, address.connect(database), BUFFER)) {
      events.subList(0, BUFFER - 1).forEach(writer::write);
      assertThat(stored(address, database, schema).count()).isZero();
      writer.write(events.get(BUFFER - 1));
      assertThat(stored(address, database, schema).count()).isEqualTo(BUFFER);
    }
  }

  @Test
  void anAlteredRowShowsInTheDigest() throws SQLException {
    SchemaVariant schema = SchemaVariant.PLUGIN;
    ServerAddress address = servers.address(schema.server());
    String database = fresh(address, schema);
    List<MoodleEvent> events = TestEvents.sequence(3);
    try (LogWriter writer = WriterKind.SYNCHRONOUS.open(schema, address.connect(database), 1)) {
      events.forEach(writer::write);
    }

    try (Connection connection = address.connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute("UPDATE moodle_events SET other = 'x' WHERE id = 1");
    }

    assertThat(stored(address, database, schema)).isNotEqualTo(EventDigest.of(events.stream()));
  }

  @Test
  void aWriterWhoseServerRefusesSaysSo() throws SQLException {
    SchemaVariant schema = SchemaVariant.STANDARD;
    ServerAddress address = servers.address(schema.server());
    String database = fresh(address, schema);
    LogWriter writer = WriterKind.BUFFERED.open(schema, address.connect(database), BUFFER);
    try (Connection connection = address.connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE mdl_logstore_standard_log");
    }
    writer.write(TestEvents.sequence(1).get(0));

    assertThatThrownBy(writer::flush)
        .isInstanceOf(LogStoreException.class)
        .hasMessageContaining("1 events of a buffer were not stored");
  }

  private static String fresh(ServerAddress address, SchemaVariant schema) throws SQLException {
    String database = "logstore_it_" + schema.slug();
    TemplateDatabase.create(address, database);
    try (Connection connection = address.connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(schema.ddl());
    }
    return database;
  }

  private static EventDigest stored(ServerAddress address, String database, SchemaVariant schema)
      throws SQLException {
    try (Connection connection = address.connect(database)) {
      return EventDigest.stored(connection, schema, 0);
    }
  }
}
