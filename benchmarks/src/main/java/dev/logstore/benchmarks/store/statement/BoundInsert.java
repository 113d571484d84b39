package dev.logstore.benchmarks.store.statement;

import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.store.EventBinder;
import dev.logstore.datasets.MoodleEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A prepared INSERT of one row, whose parameters are bound event by event. */
abstract class BoundInsert implements InsertStatement {
  private final PreparedStatement insert;
  private final EventBinder binder;

  BoundInsert(SchemaVariant schema, Connection connection) throws SQLException {
    this.insert = connection.prepareStatement(schema.insert().text());
    this.binder = new EventBinder(schema.insert());
  }

  /** The statement with the event's values. */
  final PreparedStatement bound(MoodleEvent event) throws SQLException {
    binder.bind(insert, event);
    return insert;
  }

  final PreparedStatement statement() {
    return insert;
  }

  @Override
  public final void close() throws SQLException {
    insert.close();
  }
}
