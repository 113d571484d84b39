package dev.logstore.benchmarks.store;

import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.datasets.MoodleEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Which events a table holds, and how often each: what is lost and what is stored twice can then be
 * told apart, which a digest cannot.
 *
 * @param counts how often each distinct event is there
 */
public record StoredEvents(Map<MoodleEvent, Integer> counts) {
  private static final int FETCH_SIZE = 1000;

  public StoredEvents {
    counts = Map.copyOf(counts);
  }

  /**
   * Reads a table.
   *
   * @param after only rows with a greater id are looked at; 0 for all
   */
  public static StoredEvents of(Connection connection, SchemaVariant schema, long after)
      throws SQLException {
    Map<MoodleEvent, Integer> counts = new HashMap<>();
    connection.setAutoCommit(false);
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT " + EventRow.columns() + " FROM " + schema.table() + " WHERE id > ?")) {
      statement.setLong(1, after);
      statement.setFetchSize(FETCH_SIZE);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          counts.merge(EventRow.read(row), 1, Integer::sum);
        }
      }
    }
    connection.rollback();
    connection.setAutoCommit(true);
    return new StoredEvents(counts);
  }

  /** The highest id in the table, 0 if it is empty. */
  public static long lastId(Connection connection, SchemaVariant schema) throws SQLException {
    try (PreparedStatement statement =
            connection.prepareStatement("SELECT coalesce(max(id), 0) FROM " + schema.table());
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }
}
