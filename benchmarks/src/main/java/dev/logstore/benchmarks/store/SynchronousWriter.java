package dev.logstore.benchmarks.store;

import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.datasets.MoodleEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** One prepared INSERT an event, each its own transaction: what the proposal calls synchronous. */
public final class SynchronousWriter implements LogWriter {
  private final Connection connection;
  private final PreparedStatement insert;
  private final EventBinder binder;

  /**
   * @param connection in autocommit mode; the writer closes it
   * @throws SQLException if the statement cannot be prepared
   */
  public SynchronousWriter(SchemaVariant schema, Connection connection) throws SQLException {
    this.connection = connection;
    this.insert = connection.prepareStatement(schema.insert().text());
    this.binder = new EventBinder(schema.insert());
  }

  @Override
  public void write(MoodleEvent event) {
    try {
      binder.bind(insert, event);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new LogStoreException("an event was not stored: " + e.getMessage(), e);
    }
  }

  /** Does nothing: {@link #write} returns after the commit. */
  @Override
  public void flush() {}

  @Override
  public void close() {
    try (connection;
        insert) {
      flush();
    } catch (SQLException e) {
      throw new LogStoreException("the writer's connection did not close", e);
    }
  }
}
