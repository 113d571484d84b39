package dev.logstore.benchmarks.store;

import dev.logstore.datasets.MoodleEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A row of a log table as an event again, whatever the widths of the schema's types. */
final class EventRow {
  private EventRow() {}

  /** The columns that {@link #read} wants, for a SELECT. */
  static String columns() {
    return Arrays.stream(LogColumn.values())
        .filter(column -> column != LogColumn.TIME)
        .map(LogColumn::id)
        .collect(Collectors.joining(", "));
  }

  static MoodleEvent read(ResultSet row) throws SQLException {
    return new MoodleEvent(
        row.getString("eventname"),
        row.getString("component"),
        row.getString("action"),
        row.getString("target"),
        row.getString("objecttable"),
        number(row, "objectid"),
        row.getString("crud"),
        row.getInt("edulevel"),
        row.getLong("contextid"),
        row.getInt("contextlevel"),
        row.getLong("contextinstanceid"),
        row.getLong("userid"),
        number(row, "courseid"),
        number(row, "relateduserid"),
        row.getInt("anonymous"),
        row.getString("other"),
        row.getLong("timecreated"),
        row.getString("origin"),
        row.getString("ip"),
        number(row, "realuserid"));
  }

  private static Long number(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }
}
