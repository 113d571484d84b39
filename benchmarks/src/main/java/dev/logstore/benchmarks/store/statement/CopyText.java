package dev.logstore.benchmarks.store.statement;

import dev.logstore.datasets.MoodleEvent;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** COPY's text format: tabs between columns, {@code \N} for null, backslash escapes. */
final class CopyText implements Copy.Encoding {

  @Override
  public void encode(InsertTarget target, List<MoodleEvent> events, ByteArrayOutputStream out) {
    StringBuilder text = new StringBuilder(256 * events.size());
    for (MoodleEvent event : events) {
      char separator = 0;
      for (InsertTarget.Column column : target.columns()) {
        if (separator != 0) {
          text.append(separator);
        }
        separator = '\t';
        append(text, column, column.source().value(event));
      }
      text.append('\n');
    }
    out.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void append(StringBuilder text, InsertTarget.Column column, Object value) {
    if (value == null) {
      text.append("\\N");
    } else if (value instanceof String string) {
      escape(text, string);
    } else {
      text.append(column.type().element(value));
    }
  }

  private static void escape(StringBuilder text, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        default -> text.append(c);
      }
    }
  }
}
