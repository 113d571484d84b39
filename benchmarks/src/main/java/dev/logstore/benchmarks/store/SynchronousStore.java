package dev.logstore.benchmarks.store;

import dev.logstore.benchmarks.schema.SchemaVariant;
import java.sql.SQLException;

/** Every event its own INSERT and its own transaction, on a connection that the request borrows. */
public final class SynchronousStore implements LogStore {
  private final SchemaVariant schema;
  private final ConnectionSource connections;

  public SynchronousStore(SchemaVariant schema, ConnectionSource connections) {
    this.schema = schema;
    this.connections = connections;
  }

  @Override
  public String name() {
    return "synchronous";
  }

  @Override
  public LogWriter openRequest() {
    try {
      return new SynchronousWriter(schema, connections.open());
    } catch (SQLException e) {
      throw new LogStoreException("no connection: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {}
}
