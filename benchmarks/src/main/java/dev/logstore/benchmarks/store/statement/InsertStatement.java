package dev.logstore.benchmarks.store.statement;

import dev.logstore.datasets.MoodleEvent;
import java.sql.SQLException;
import java.util.List;

/**
 * One way to send a batch of events to the server. It neither begins nor ends transactions: with
 * autocommit each of its statements is one, otherwise its caller commits. Belongs to one connection
 * and to one thread.
 */
public interface InsertStatement extends AutoCloseable {

  /**
   * Sends the events and waits for the server's answer.
   *
   * @param events not empty
   * @throws SQLException if the server refuses one, or does not answer
   */
  void insert(List<MoodleEvent> events) throws SQLException;

  @Override
  void close() throws SQLException;
}
