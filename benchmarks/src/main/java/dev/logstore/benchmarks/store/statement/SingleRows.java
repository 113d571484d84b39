package dev.logstore.benchmarks.store.statement;

import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.store.EventBinder;
import dev.logstore.datasets.MoodleEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** A loop of single-row inserts: what the proposal's plugin calls its batch. */
final class SingleRows implements InsertStatement {
  private final PreparedStatement insert;
  private final EventBinder binder;

  SingleRows(SchemaVariant schema, Connection connection) throws SQLException {
    this.insert = connection.prepareStatement(schema.insert().text());
    this.binder = new EventBinder(schema.insert());
  }

  @Override
  public void insert(List<MoodleEvent> events) throws SQLException {
    for (MoodleEvent event : events) {
      binder.bind(insert, event);
      insert.executeUpdate();
    }
  }

  @Override
  public void close() throws SQLException {
    insert.close();
  }
}
