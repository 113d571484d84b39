package dev.logstore.benchmarks.store;

import dev.logstore.benchmarks.schema.NamedSql;
import dev.logstore.datasets.MoodleEvent;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Binds an event to the parameters of an INSERT, by their names. */
public final class EventBinder {
  private final List<LogColumn> columns;

  /**
   * @throws IllegalArgumentException if a parameter is no column of the log table
   */
  public EventBinder(NamedSql insert) {
    this.columns = insert.parameters().stream().map(LogColumn::of).toList();
  }

  /** Sets every parameter of the statement. */
  public void bind(PreparedStatement statement, MoodleEvent event) throws SQLException {
    for (int i = 0; i < columns.size(); i++) {
      bind(statement, i + 1, columns.get(i), event);
    }
  }

  private static void bind(
      PreparedStatement statement, int index, LogColumn column, MoodleEvent event)
      throws SQLException {
    Object value = column.value(event);
    if (column == LogColumn.TIME) {
      statement.setObject(
          index, OffsetDateTime.ofInstant(Instant.ofEpochSecond((long) value), ZoneOffset.UTC));
    } else if (value instanceof String text) {
      statement.setString(index, text);
    } else if (value instanceof Integer number) {
      statement.setInt(index, number);
    } else if (value instanceof Long number) {
      statement.setLong(index, number);
    } else {
      statement.setNull(index, column.isText() ? Types.VARCHAR : Types.BIGINT);
    }
  }
}
