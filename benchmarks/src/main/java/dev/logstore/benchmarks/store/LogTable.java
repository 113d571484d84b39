package dev.logstore.benchmarks.store;

import dev.logstore.benchmarks.database.ServerAddress;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.store.statement.InsertTarget;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/**
 * Where the table is that a store writes to.
 *
 * @param schema of the table
 * @param address of its server, or of a proxy before it
 * @param database that holds it
 */
public record LogTable(SchemaVariant schema, ServerAddress address, String database) {

  /** The same table on connections with further options of the driver. */
  public LogTable with(Map<String, String> options) {
    ServerAddress other = address;
    for (Map.Entry<String, String> option : options.entrySet()) {
      other = other.with(option.getKey(), option.getValue());
    }
    return new LogTable(schema, other, database);
  }

  /** Opens a connection in autocommit mode. */
  public Connection connect() throws SQLException {
    return address.connect(database);
  }

  /** Asks the server what the table looks like. */
  public InsertTarget target() throws SQLException {
    try (Connection connection = connect()) {
      return InsertTarget.of(schema, connection);
    }
  }
}
