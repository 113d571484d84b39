package dev.logstore.benchmarks.store;

import dev.logstore.benchmarks.TestServers;
import dev.logstore.benchmarks.database.ServerAddress;
import dev.logstore.benchmarks.database.TemplateDatabase;
import dev.logstore.benchmarks.schema.SchemaVariant;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An empty log table in a database of its own. */
public record TestTable(ServerAddress address, String database, SchemaVariant schema) {

  /** A schema of each kind of column, and the same columns on the other server. */
  public static List<SchemaVariant> schemas() {
    return Stream.of("standard", "control", "partitioned-day", "plugin", "tuned", "draft", "design")
        .map(SchemaVariant::of)
        .toList();
  }

  public static TestTable fresh(TestServers servers, SchemaVariant schema) throws SQLException {
    TestTable table =
        new TestTable(servers.address(schema.server()), "logstore_it_" + schema.slug(), schema);
    TemplateDatabase.create(table.address, table.database);
    table.execute(schema.ddl());
    return table;
  }

  public Connection connect() throws SQLException {
    return address.connect(database);
  }

  /** Connections with further options of the driver. */
  public ConnectionSource connections(Map<String, String> options) {
    return with(address.host(), address.port(), options)::connect;
  }

  /** The same table by way of another address. */
  public TestTable with(String host, int port, Map<String, String> options) {
    Map<String, String> all = new HashMap<>(address.options());
    all.putAll(options);
    return new TestTable(
        new ServerAddress(
            host, port, address.maintenanceDatabase(), address.user(), address.password(), all),
        database,
        schema);
  }

  public void execute(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  public EventDigest stored() throws SQLException {
    try (Connection connection = connect()) {
      return EventDigest.stored(connection, schema, 0);
    }
  }
}
