package dev.logstore.benchmarks.store.statement;

import dev.logstore.datasets.MoodleEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** One INSERT from arrays. */
final class Unnest implements InsertStatement {
  private final InsertTarget target;
  private final Connection connection;
  private final PreparedStatement insert;

  Unnest(InsertTarget target, Connection connection) throws SQLException {
    this.target = target;
    this.connection = connection;
    this.insert =
        connection.prepareStatement(
            target
                .sql("unnest")
                .replace(
                    "{arrays}",
                    target.columns().stream()
                        .map(column -> "?::" + column.type().sql() + "[]")
                        .collect(Collectors.joining(", "))));
  }

  @Override
  public void insert(List<MoodleEvent> events) throws SQLException {
    int index = 1;
    for (InsertTarget.Column column : target.columns()) {
      Object[] values = new Object[events.size()];
      for (int i = 0; i < values.length; i++) {
        Object value = column.source().value(events.get(i));
        values[i] = value == null ? null : column.type().element(value);
      }
      insert.setArray(index++, connection.createArrayOf(column.type().sql(), values));
    }
    insert.executeUpdate();
  }

  @Override
  public void close() throws SQLException {
    insert.close();
  }
}
