package dev.logstore.benchmarks.store.statement;

import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.store.EventBinder;
import dev.logstore.datasets.MoodleEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** JDBC's batch of one prepared INSERT. */
final class JdbcBatch implements InsertStatement {
  private final PreparedStatement insert;
  private final EventBinder binder;

  JdbcBatch(SchemaVariant schema, Connection connection) throws SQLException {
    this.insert = connection.prepareStatement(schema.insert().text());
    this.binder = new EventBinder(schema.insert());
  }

  @Override
  public void insert(List<MoodleEvent> events) throws SQLException {
    // What a failed batch left behind must not go out with the next one.
    insert.clearBatch();
    for (MoodleEvent event : events) {
      binder.bind(insert, event);
      insert.addBatch();
    }
    insert.executeBatch();
  }

  @Override
  public void close() throws SQLException {
    insert.close();
  }
}
