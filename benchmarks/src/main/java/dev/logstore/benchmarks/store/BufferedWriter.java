package dev.logstore.benchmarks.store;

import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.datasets.MoodleEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps events in memory and writes them together, in one transaction: the same prepared INSERT as
 * the synchronous writer's, sent as a JDBC batch. The event that fills the buffer pays for the
 * flush. Up to {@code size} accepted events are lost if the process dies: they are the rows at risk
 * of this arm.
 */
public final class BufferedWriter implements LogWriter {
  private final Connection connection;
  private final PreparedStatement insert;
  private final EventBinder binder;
  private final List<MoodleEvent> buffer;
  private final int size;

  /**
   * @param connection the writer turns autocommit off, and closes it
   * @param size number of events that are written together, 1 or more
   * @throws SQLException if the statement cannot be prepared
   */
  public BufferedWriter(SchemaVariant schema, Connection connection, int size) throws SQLException {
    if (size < 1) {
      throw new IllegalArgumentException("buffer size is " + size + "; it has to be 1 or more");
    }
    connection.setAutoCommit(false);
    this.connection = connection;
    this.insert = connection.prepareStatement(schema.insert().text());
    this.binder = new EventBinder(schema.insert());
    this.buffer = new ArrayList<>(size);
    this.size = size;
  }

  @Override
  public void write(MoodleEvent event) {
    buffer.add(event);
    if (buffer.size() >= size) {
      flush();
    }
  }

  @Override
  public void flush() {
    if (buffer.isEmpty()) {
      return;
    }
    try {
      for (MoodleEvent event : buffer) {
        binder.bind(insert, event);
        insert.addBatch();
      }
      insert.executeBatch();
      connection.commit();
      buffer.clear();
    } catch (SQLException e) {
      throw new LogStoreException(
          buffer.size() + " events of a buffer were not stored: " + e.getMessage(), e);
    }
  }

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
