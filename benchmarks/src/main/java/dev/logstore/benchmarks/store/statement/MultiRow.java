package dev.logstore.benchmarks.store.statement;

import dev.logstore.datasets.MoodleEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One INSERT with several rows of bound parameters. At most 500 rows, as in Moodle's {@code
 * insert_records} on PostgreSQL; a longer batch takes several statements.
 */
final class MultiRow implements InsertStatement {
  static final int MOST_ROWS = 500;

  private final InsertTarget target;
  private final Connection connection;
  private final Map<Integer, PreparedStatement> byRows = new HashMap<>();

  MultiRow(InsertTarget target, Connection connection) {
    this.target = target;
    this.connection = connection;
  }

  @Override
  public void insert(List<MoodleEvent> events) throws SQLException {
    for (int from = 0; from < events.size(); from += MOST_ROWS) {
      insertOnce(events.subList(from, Math.min(from + MOST_ROWS, events.size())));
    }
  }

  private void insertOnce(List<MoodleEvent> events) throws SQLException {
    PreparedStatement insert = statement(events.size());
    int index = 1;
    for (MoodleEvent event : events) {
      for (InsertTarget.Column column : target.columns()) {
        Object value = column.source().value(event);
        insert.setObject(index++, value == null ? null : column.type().element(value));
      }
    }
    insert.executeUpdate();
  }

  private PreparedStatement statement(int rows) throws SQLException {
    PreparedStatement known = byRows.get(rows);
    if (known != null) {
      return known;
    }
    String row =
        target.columns().stream()
            .map(column -> "?::" + column.type().sql())
            .collect(Collectors.joining(", ", "(", ")"));
    PreparedStatement made =
        connection.prepareStatement(
            target
                .sql("multi-row")
                .replace("{rows}", String.join(", ", Collections.nCopies(rows, row))));
    byRows.put(rows, made);
    return made;
  }

  @Override
  public void close() throws SQLException {
    for (PreparedStatement statement : byRows.values()) {
      statement.close();
    }
  }
}
