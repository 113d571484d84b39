package dev.logstore.benchmarks.store;

import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.datasets.MoodleEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which events a table holds, and how often each: what is lost and what is stored twice can then be
 * told apart, which a digest cannot.
 */
public final class StoredEvents {
  private static final int FETCH_SIZE = 1000;

  private final EventColumns columns;
  private final Map<List<Object>, Integer> counts = new HashMap<>();

  private StoredEvents(SchemaVariant schema) {
    this.columns = new EventColumns(schema);
  }

  /**
   * Reads a table.
   *
   * @param after only rows beyond that mark are looked at, see {@link EventDigest#mark}; 0 for all
   */
  public static StoredEvents of(Connection connection, SchemaVariant schema, long after)
      throws SQLException {
    StoredEvents stored = new StoredEvents(schema);
    connection.setAutoCommit(false);
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT %s FROM %s WHERE %s > ?"
                .formatted(stored.columns.select(), schema.table(), schema.family().mark()))) {
      statement.setLong(1, after);
      statement.setFetchSize(FETCH_SIZE);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          stored.counts.merge(stored.key(stored.columns.read(row)), 1, Integer::sum);
        }
      }
    }
    connection.rollback();
    connection.setAutoCommit(true);
    return stored;
  }

  /** What the table keeps of an event. */
  public List<Object> key(MoodleEvent event) {
    return columns.kept(event);
  }

  /** How often each event is there, by its {@link #key}. */
  public Map<List<Object>, Integer> counts() {
    return Map.copyOf(counts);
  }
}
