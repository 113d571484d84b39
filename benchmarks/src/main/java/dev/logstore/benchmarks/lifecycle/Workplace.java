package dev.logstore.benchmarks.lifecycle;

import dev.logstore.benchmarks.database.ServerAddress;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.store.EventDigest;
import dev.logstore.benchmarks.store.Replay;
import dev.logstore.datasets.Dataset;
import dev.logstore.datasets.MoodleEvent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;

/**
 * A database with a loaded table that a task may do with as it likes.
 *
 * @param database its name
 * @param schema of the table, or that the table shall have
 * @param dataset what was loaded
 * @param replayEvents how many of its events are written again and again
 */
public record Workplace(
    ServerAddress address,
    String database,
    SchemaVariant schema,
    Dataset dataset,
    int replayEvents) {
  Connection connect() throws SQLException {
    return address.connect(database);
  }

  /** The events that come after those of the data set. */
  Replay replay() {
    try (Stream<MoodleEvent> events = dataset.events()) {
      return new Replay(
          events.limit(replayEvents).toList(),
          dataset.manifest().to().getEpochSecond() - dataset.manifest().from().getEpochSecond());
    }
  }

  /** What the schema keeps of the data set and of further events. */
  EventDigest expected(Stream<MoodleEvent> further) {
    try (Stream<MoodleEvent> events = dataset.events()) {
      return EventDigest.of(schema, events).plus(EventDigest.of(schema, further));
    }
  }

  /** The first second, since the epoch, of the days before the data set's end that are young. */
  long daysBack(int days) {
    return new Cutoff(dataset, days).epochSeconds();
  }

  /** A number that the database tells. */
  static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
