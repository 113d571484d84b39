package dev.logstore.benchmarks.store;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.schema.SqlFamily;
import dev.logstore.datasets.MoodleEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How a schema has the columns of an event: their names, those that it lacks, its native time. */
final class EventColumns {
  private final String schema;
  private final SqlFamily family;
  private final List<LogColumn> kept;

  EventColumns(SchemaVariant schema) {
    this.schema = schema.name();
    this.family = schema.family();
    this.kept = LogColumn.keptBy(family);
  }

  /** The columns that {@link #read} wants, for a SELECT. */
  String select() {
    return kept.stream()
        .map(column -> value(column) + " AS " + column.id())
        .collect(Collectors.joining(", "));
  }

  /** What stands for a column in a condition or an order: of the time, what is indexed. */
  String name(LogColumn column) {
    require(column);
    return column == LogColumn.TIMECREATED ? family.time() : stored(column);
  }

  /** The parameter that the column is compared with; a time is given in seconds since the epoch. */
  String parameter(LogColumn column) {
    return column == LogColumn.TIMECREATED ? family.at().replaceAll(":\\{name\\}", "?") : "?";
  }

  /** Whether rows have a number that tells those of one second apart. */
  boolean hasId() {
    return !family.lacks().contains("id");
  }

  MoodleEvent read(ResultSet row) throws SQLException {
    return new MoodleEvent(
        text(row, LogColumn.EVENTNAME),
        text(row, LogColumn.COMPONENT),
        text(row, LogColumn.ACTION),
        text(row, LogColumn.TARGET),
        text(row, LogColumn.OBJECTTABLE),
        number(row, LogColumn.OBJECTID),
        text(row, LogColumn.CRUD),
        (int) numberOr0(row, LogColumn.EDULEVEL),
        numberOr0(row, LogColumn.CONTEXTID),
        (int) numberOr0(row, LogColumn.CONTEXTLEVEL),
        numberOr0(row, LogColumn.CONTEXTINSTANCEID),
        numberOr0(row, LogColumn.USERID),
        number(row, LogColumn.COURSEID),
        number(row, LogColumn.RELATEDUSERID),
        (int) numberOr0(row, LogColumn.ANONYMOUS),
        text(row, LogColumn.OTHER),
        numberOr0(row, LogColumn.TIMECREATED),
        text(row, LogColumn.ORIGIN),
        text(row, LogColumn.IP),
        number(row, LogColumn.REALUSERID));
  }

  /** What the schema keeps of an event: equal for an event and for the row that it became. */
  List<Object> kept(MoodleEvent event) {
    List<Object> values = new ArrayList<>(kept.size());
    for (LogColumn column : kept) {
      Object value = column.value(event);
      boolean json = family.jsonb() && column == LogColumn.OTHER && value != null;
      values.add(json ? JsonText.stored((String) value) : value);
    }
    return values;
  }

  private String value(LogColumn column) {
    return column == LogColumn.TIMECREATED ? family.epoch() : stored(column);
  }

  private String stored(LogColumn column) {
    return family.columns().getOrDefault(column.id(), column.id());
  }

  private void require(LogColumn column) {
    if (!kept.contains(column)) {
      throw new BenchmarkException("the schema " + schema + " has no column " + column.id());
    }
  }

  private String text(ResultSet row, LogColumn column) throws SQLException {
    return kept.contains(column) ? row.getString(column.id()) : null;
  }

  private Long number(ResultSet row, LogColumn column) throws SQLException {
    if (!kept.contains(column)) {
      return null;
    }
    long value = row.getLong(column.id());
    return row.wasNull() ? null : value;
  }

  private long numberOr0(ResultSet row, LogColumn column) throws SQLException {
    return kept.contains(column) ? row.getLong(column.id()) : 0;
  }
}
