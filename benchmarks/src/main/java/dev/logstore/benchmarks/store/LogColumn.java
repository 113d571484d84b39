package dev.logstore.benchmarks.store;

import dev.logstore.benchmarks.schema.SqlFamily;
import dev.logstore.datasets.MoodleEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The columns of a log table, and where their values come from. */
public enum LogColumn {
  /** The time as a timestamp, for tables that are partitioned by one. */
  TIME,
  /** {@code OTHER} as JSON, whatever form it has. */
  JSON,
  EVENTNAME,
  COMPONENT,
  ACTION,
  TARGET,
  OBJECTTABLE,
  OBJECTID,
  CRUD,
  EDULEVEL,
  CONTEXTID,
  CONTEXTLEVEL,
  CONTEXTINSTANCEID,
  USERID,
  COURSEID,
  RELATEDUSERID,
  ANONYMOUS,
  OTHER,
  TIMECREATED,
  ORIGIN,
  IP,
  REALUSERID;

  /** Whether Moodle's own table has it. */
  boolean isMoodles() {
    return this != TIME && this != JSON;
  }

  /** What such a table keeps of an event, in Moodle's order; the time in any form. */
  static List<LogColumn> keptBy(SqlFamily family) {
    return Arrays.stream(values())
        .filter(LogColumn::isMoodles)
        .filter(column -> column == TIMECREATED || !family.lacks().contains(column.id()))
        .toList();
  }

  /** True for a text, false for a whole number or a time. */
  boolean isText() {
    return switch (this) {
      case EVENTNAME, COMPONENT, ACTION, TARGET, OBJECTTABLE, CRUD, OTHER, JSON, ORIGIN, IP -> true;
      default -> false;
    };
  }

  /** The name in Moodle's table. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The value as Java has it: a String, a whole number, or null. Times are seconds. */
  public Object value(MoodleEvent event) {
    return switch (this) {
      case EVENTNAME -> event.eventName();
      case COMPONENT -> event.component();
      case ACTION -> event.action();
      case TARGET -> event.target();
      case OBJECTTABLE -> event.objectTable();
      case OBJECTID -> event.objectId();
      case CRUD -> event.crud();
      case EDULEVEL -> event.eduLevel();
      case CONTEXTID -> event.contextId();
      case CONTEXTLEVEL -> (long) event.contextLevel();
      case CONTEXTINSTANCEID -> event.contextInstanceId();
      case USERID -> event.userId();
      case COURSEID -> event.courseId();
      case RELATEDUSERID -> event.relatedUserId();
      case ANONYMOUS -> event.anonymous();
      case OTHER -> event.other();
      case JSON -> event.other() == null ? null : JsonText.of(event.other());
      case TIME, TIMECREATED -> event.timeCreated();
      case ORIGIN -> event.origin();
      case IP -> event.ip();
      case REALUSERID -> event.realUserId();
    };
  }

  /**
   * The column of that name.
   *
   * @throws IllegalArgumentException if the log has no such column
   */
  public static LogColumn of(String name) {
    return Arrays.stream(values())
        .filter(column -> column.id().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no column of an event is named " + name));
  }
}
