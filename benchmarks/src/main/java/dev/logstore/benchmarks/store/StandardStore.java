package dev.logstore.benchmarks.store;

import dev.logstore.benchmarks.store.statement.InsertStatement;
import dev.logstore.benchmarks.store.statement.InsertTarget;
import dev.logstore.benchmarks.store.statement.StatementKind;
import dev.logstore.datasets.MoodleEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Moodle's own store: the buffer belongs to one request, and goes out as one multi-row INSERT in
 * autocommit when it is full or the request ends. As in Moodle, what could not be written is gone
 * with the request; here it is reported.
 */
public final class StandardStore implements LogStore {
  /** Moodle's default of the setting {@code logstore_standard | buffersize}. */
  public static final int DEFAULT_BUFFER = 50;

  private final InsertTarget target;
  private final ConnectionSource connections;
  private final int bufferSize;

  public StandardStore(InsertTarget target, ConnectionSource connections, int bufferSize) {
    this.target = target;
    this.connections = connections;
    this.bufferSize = RequestBuffer.requireSize(bufferSize);
  }

  @Override
  public String name() {
    return "logstore_standard";
  }

  @Override
  public LogWriter openRequest() {
    return new Request();
  }

  @Override
  public void close() {}

  private final class Request extends RequestBuffer {
    Request() {
      super(bufferSize);
    }

    @Override
    void store(List<MoodleEvent> events) {
      try (Connection connection = connections.open();
          InsertStatement insert = StatementKind.MULTI_ROW.prepare(target, connection)) {
        insert.insert(events);
      } catch (SQLException e) {
        throw new LogStoreException(
            events.size() + " events of a request were not stored: " + e.getMessage(), e);
      }
    }
  }
}
