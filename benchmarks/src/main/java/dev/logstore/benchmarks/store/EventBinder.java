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
import java.util.Map;

/** Binds an event to the parameters of an INSERT, by their names. */
public final class EventBinder {
  /** What a parameter's name stands for. */
  private static final Map<String, Column> COLUMNS =
      Map.ofEntries(
          text("eventname", MoodleEvent::eventName),
          text("component", MoodleEvent::component),
          text("action", MoodleEvent::action),
          text("target", MoodleEvent::target),
          text("objecttable", MoodleEvent::objectTable),
          number("objectid", MoodleEvent::objectId),
          text("crud", MoodleEvent::crud),
          integer("edulevel", MoodleEvent::eduLevel),
          number("contextid", MoodleEvent::contextId),
          number("contextlevel", event -> (long) event.contextLevel()),
          number("contextinstanceid", MoodleEvent::contextInstanceId),
          number("userid", MoodleEvent::userId),
          number("courseid", MoodleEvent::courseId),
          number("relateduserid", MoodleEvent::relatedUserId),
          integer("anonymous", MoodleEvent::anonymous),
          text("other", MoodleEvent::other),
          number("timecreated", MoodleEvent::timeCreated),
          text("origin", MoodleEvent::origin),
          text("ip", MoodleEvent::ip),
          number("realuserid", MoodleEvent::realUserId),
          Map.entry(
              "time",
              (statement, index, event) ->
                  statement.setObject(
                      index,
                      OffsetDateTime.ofInstant(
                          Instant.ofEpochSecond(event.timeCreated()), ZoneOffset.UTC))));

  private final List<Column> columns;

  /**
   * @throws IllegalArgumentException if a parameter is no column of the log table
   */
  public EventBinder(NamedSql insert) {
    this.columns =
        insert.parameters().stream()
            .map(
                name -> {
                  Column column = COLUMNS.get(name);
                  if (column == null) {
                    throw new IllegalArgumentException("no column of an event is named " + name);
                  }
                  return column;
                })
            .toList();
  }

  /** Sets every parameter of the statement. */
  public void bind(PreparedStatement statement, MoodleEvent event) throws SQLException {
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i).bind(statement, i + 1, event);
    }
  }

  private interface Column {
    void bind(PreparedStatement statement, int index, MoodleEvent event) throws SQLException;
  }

  private interface Getter<T> {
    T get(MoodleEvent event);
  }

  private static Map.Entry<String, Column> text(String name, Getter<String> getter) {
    return Map.entry(
        name, (statement, index, event) -> statement.setString(index, getter.get(event)));
  }

  private static Map.Entry<String, Column> integer(String name, Getter<Integer> getter) {
    return Map.entry(name, (statement, index, event) -> statement.setInt(index, getter.get(event)));
  }

  private static Map.Entry<String, Column> number(String name, Getter<Long> getter) {
    return Map.entry(
        name,
        (statement, index, event) -> {
          Long value = getter.get(event);
          if (value == null) {
            statement.setNull(index, Types.BIGINT);
          } else {
            statement.setLong(index, value);
          }
        });
  }
}
