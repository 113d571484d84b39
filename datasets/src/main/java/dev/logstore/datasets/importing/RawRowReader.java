package dev.logstore.datasets.importing;

import dev.logstore.datasets.DatasetException;
import dev.logstore.datasets.EventCatalogue;
import dev.logstore.datasets.EventClass;
import dev.logstore.datasets.EventCsv;
import dev.logstore.datasets.MoodleEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Rows of {@code mdl_logstore_standard_log} with any order of columns and any further columns. What
 * the event's class tells (component, action, target, crud, edulevel) may be missing.
 */
final class RawRowReader implements RowReader {
  private static final List<String> NEEDED =
      List.of("eventname", "userid", "contextid", "timecreated");

  private final Map<String, Integer> columns = new HashMap<>();
  private final EventCatalogue catalogue = EventCatalogue.load();
  private final List<String> header;

  RawRowReader(List<String> header) {
    this.header = header;
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i) == null ? "" : header.get(i).strip().toLowerCase(Locale.ROOT);
      if (columns.put(name, i) != null && EventCsv.COLUMNS.contains(name)) {
        throw new DatasetException("the header has the column " + name + " twice");
      }
    }
    for (String name : NEEDED) {
      if (!columns.containsKey(name)) {
        throw new DatasetException(
            "the header has no column " + name + "; export the table with: \\copy … csv header");
      }
    }
  }

  /** Whether a header is that of the table. */
  static boolean knows(List<String> header) {
    return header.stream()
        .anyMatch(name -> name != null && name.strip().equalsIgnoreCase("timecreated"));
  }

  @Override
  public MoodleEvent read(List<String> fields) throws RejectedRow {
    RowReader.checkShape(fields, header);
    String name = text(fields, "eventname", 255, null);
    if (name == null || name.isEmpty()) {
      throw new RejectedRow("eventname is missing");
    }
    EventClass known = catalogue.find(name).orElse(null);
    String action = known == null ? "" : known.action();
    return new MoodleEvent(
        name,
        text(fields, "component", 100, known == null ? "" : known.component()),
        text(fields, "action", 100, action),
        text(fields, "target", 100, known == null ? "" : known.target()),
        text(fields, "objecttable", 50, null),
        number(fields, "objectid"),
        text(fields, "crud", 1, known == null ? "r" : known.crud()),
        small(fields, "edulevel", known == null ? 0 : known.eduLevel()),
        needed(fields, "contextid", null),
        small(fields, "contextlevel", 0),
        needed(fields, "contextinstanceid", 0L),
        needed(fields, "userid", null),
        number(fields, "courseid"),
        number(fields, "relateduserid"),
        small(fields, "anonymous", 0),
        text(fields, "other", Integer.MAX_VALUE, null),
        time(fields),
        text(fields, "origin", 10, null),
        text(fields, "ip", 45, null),
        number(fields, "realuserid"));
  }

  /** The table is exported in any order, most often that of its ids. */
  @Override
  public boolean newestFirst() {
    return false;
  }

  private long time(List<String> fields) throws RejectedRow {
    long time = needed(fields, "timecreated", null);
    if (time <= 0 || time > 253_402_300_799L) {
      throw new RejectedRow("timecreated is out of range");
    }
    return time;
  }

  private int small(List<String> fields, String column, int fallback) throws RejectedRow {
    long value = needed(fields, column, (long) fallback);
    if (value < Short.MIN_VALUE || value > Short.MAX_VALUE) {
      throw new RejectedRow(column + " is out of range");
    }
    return (int) value;
  }

  private long needed(List<String> fields, String column, Long fallback) throws RejectedRow {
    Long value = number(fields, column);
    if (value == null && fallback == null) {
      throw new RejectedRow(column + " is missing");
    }
    return value == null ? fallback : value;
  }

  private Long number(List<String> fields, String column) throws RejectedRow {
    String value = field(fields, column);
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      return Long.valueOf(value.strip());
    } catch (NumberFormatException e) {
      throw new RejectedRow(column + " is no whole number");
    }
  }

  private String text(List<String> fields, String column, int longest, String fallback)
      throws RejectedRow {
    String value = field(fields, column);
    if (value != null && value.length() > longest) {
      throw new RejectedRow(column + " is longer than " + longest + " characters");
    }
    return value == null ? fallback : value;
  }

  private String field(List<String> fields, String column) {
    Integer index = columns.get(column);
    String value = index == null ? null : fields.get(index);
    // \N is PostgreSQL's text form of null, and NULL that of other exporters.
    return "\\N".equals(value) || "NULL".equals(value) ? null : value;
  }
}
