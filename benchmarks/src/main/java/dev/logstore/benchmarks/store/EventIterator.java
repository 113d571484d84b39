package dev.logstore.benchmarks.store;

import dev.logstore.datasets.MoodleEvent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Events that come through a cursor. Holds a connection until it is closed. */
public final class EventIterator implements Iterator<MoodleEvent>, AutoCloseable {
  private final Connection connection;
  private final ResultSet rows;
  private final EventColumns columns;
  private MoodleEvent next;
  private boolean ended;

  EventIterator(Connection connection, ResultSet rows, EventColumns columns) {
    this.connection = connection;
    this.rows = rows;
    this.columns = columns;
  }

  @Override
  public boolean hasNext() {
    if (next == null && !ended) {
      try {
        if (rows.next()) {
          next = columns.read(rows);
        } else {
          ended = true;
        }
      } catch (SQLException e) {
        throw new LogStoreException("cannot read the next event: " + e.getMessage(), e);
      }
    }
    return next != null;
  }

  @Override
  public MoodleEvent next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no more events");
    }
    MoodleEvent event = next;
    next = null;
    return event;
  }

  /** Gives the connection back; does nothing the second time. */
  @Override
  public void close() {
    next = null;
    ended = true;
    giveBack(connection);
  }

  static void giveBack(Connection connection) {
    try {
      if (connection != null && !connection.isClosed()) {
        // Ends the cursor's transaction, for a pool that hands the connection on.
        connection.rollback();
        connection.setAutoCommit(true);
        connection.close();
      }
    } catch (SQLException e) {
      throw new LogStoreException("a reader's connection did not close: " + e.getMessage(), e);
    }
  }
}
