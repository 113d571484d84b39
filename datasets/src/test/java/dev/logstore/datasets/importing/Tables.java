package dev.logstore.datasets.importing;

import dev.logstore.datasets.EventCsv;
import dev.logstore.datasets.MoodleEvent;
import java.lang.reflect.RecordComponent;
import java.util.List;

/** Writes events as {@code \copy … csv header} does, with the columns in any order. */
final class Tables {
  private Tables() {}

  static String of(List<String> columns, List<MoodleEvent> events) {
    StringBuilder csv = new StringBuilder(String.join(",", columns)).append('\n');
    long id = 1;
    for (MoodleEvent event : events) {
      for (int i = 0; i < columns.size(); i++) {
        Object value = columns.get(i).equals("id") ? id : value(event, columns.get(i));
        csv.append(i == 0 ? "" : ",").append(field(value));
      }
      csv.append('\n');
      id++;
    }
    return csv.toString();
  }

  private static Object value(MoodleEvent event, String column) {
    RecordComponent component =
        MoodleEvent.class.getRecordComponents()[EventCsv.COLUMNS.indexOf(column)];
    try {
      return component.getAccessor().invoke(event);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Quoted only where it has to be, as PostgreSQL does. */
  private static String field(Object value) {
    if (value == null) {
      return "";
    }
    String text = value.toString();
    return text.isEmpty() || text.matches("(?s).*[\",\\r\\n].*")
        ? "\"" + text.replace("\"", "\"\"") + "\""
        : text;
  }
}
