package dev.logstore.benchmarks.store.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logstore.benchmarks.TestEvents;
import dev.logstore.benchmarks.TestServers;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.store.EventDigest;
import dev.logstore.benchmarks.store.TestTable;
import dev.logstore.datasets.MoodleEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way to send a batch, in every schema: the same rows to the last byte. */
class InsertStatementsIT {
  private static TestServers servers;

  @BeforeAll
  static void start() {
    servers = TestServers.embedded();
  }

  @AfterAll
  static void stop() {
    servers.close();
  }

  static Stream<Arguments> schemasAndKinds() {
    return TestTable.schemas().stream()
        .flatMap(
            schema -> Stream.of(StatementKind.values()).map(kind -> Arguments.of(schema, kind)));
  }

  @ParameterizedTest
  @MethodSource("schemasAndKinds")
  void everyRowOfABatchIsStored(SchemaVariant schema, StatementKind kind) throws SQLException {
    TestTable table = TestTable.fresh(servers, schema);
    List<MoodleEvent> events = TestEvents.sequence(MultiRow.MOST_ROWS + 7);

    try (Connection connection = table.connections(kind.connectionOptions()).open();
        InsertStatement insert = kind.prepare(InsertTarget.of(schema, connection), connection)) {
      insert.insert(events.subList(0, 1));
      insert.insert(events.subList(1, events.size()));
    }

    assertThat(table.stored()).isEqualTo(EventDigest.of(schema, events.stream()));
  }

  @ParameterizedTest
  @MethodSource("schemasAndKinds")
  void aBatchThatIsRolledBackLeavesNothing(SchemaVariant schema, StatementKind kind)
      throws SQLException {
    TestTable table = TestTable.fresh(servers, schema);

    try (Connection connection = table.connections(kind.connectionOptions()).open()) {
      connection.setAutoCommit(false);
      try (InsertStatement insert = kind.prepare(InsertTarget.of(schema, connection), connection)) {
        insert.insert(TestEvents.sequence(10));
      }
      connection.rollback();
    }

    assertThat(table.stored()).isEqualTo(EventDigest.NONE);
  }
}
