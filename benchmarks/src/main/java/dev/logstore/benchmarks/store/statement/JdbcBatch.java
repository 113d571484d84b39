package dev.logstore.benchmarks.store.statement;

import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.datasets.MoodleEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** JDBC's batch of one prepared INSERT. */
final class JdbcBatch extends BoundInsert {

  JdbcBatch(SchemaVariant schema, Connection connection) throws SQLException {
    super(schema, connection);
  }

  @Override
  public void insert(List<MoodleEvent> events) throws SQLException {
    // What a failed batch left behind must not go out with the next one.
    statement().clearBatch();
    for (MoodleEvent event : events) {
      bound(event).addBatch();
    }
    statement().executeBatch();
  }
}
