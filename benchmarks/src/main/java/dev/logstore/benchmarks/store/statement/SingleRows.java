package dev.logstore.benchmarks.store.statement;

import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.datasets.MoodleEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A loop of single-row inserts: what the proposal's plugin calls its batch. */
final class SingleRows extends BoundInsert {

  SingleRows(SchemaVariant schema, Connection connection) throws SQLException {
    super(schema, connection);
  }

  @Override
  public void insert(List<MoodleEvent> events) throws SQLException {
    for (MoodleEvent event : events) {
      bound(event).executeUpdate();
    }
  }
}
