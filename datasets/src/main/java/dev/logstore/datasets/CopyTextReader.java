package dev.logstore.datasets;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.NoSuchElementException;

/** Reads what {@link CopyTextEncoder} writes. */
final class CopyTextReader extends EventReader {
  private static final int COLUMNS = EventCsv.COLUMNS.size() + 1;

  private final String source;
  private final BufferedReader text;
  private long lineNumber;
  private String line;

  /**
   * @param source what to call the text in errors
   * @param text closed with the reader
   */
  CopyTextReader(String source, BufferedReader text) {
    this.source = source;
    this.text = text;
  }

  @Override
  public boolean hasNext() {
    if (line == null) {
      try {
        line = text.readLine();
      } catch (IOException e) {
        throw broken("cannot be read: " + Failures.reason(e));
      }
      lineNumber++;
    }
    return line != null;
  }

  @Override
  public MoodleEvent next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no row left in " + source);
    }
    String[] fields = line.split("\t", -1);
    line = null;
    if (fields.length != COLUMNS) {
      throw broken(fields.length + " fields, must be " + COLUMNS);
    }
    for (int i = 0; i < COLUMNS; i++) {
      fields[i] = unescape(fields[i]);
    }
    return new EventFields(source + ", line " + lineNumber, Arrays.copyOfRange(fields, 1, COLUMNS))
        .event();
  }

  private String unescape(String field) {
    int backslash = field.indexOf('\\');
    if (backslash < 0) {
      return field;
    }
    if (field.equals("\\N")) {
      return null;
    }
    StringBuilder plain = new StringBuilder(field.length());
    int from = 0;
    while (backslash >= 0) {
      if (backslash + 1 == field.length()) {
        throw broken("ends in a backslash");
      }
      plain.append(field, from, backslash).append(meaning(field.charAt(backslash + 1)));
      from = backslash + 2;
      backslash = field.indexOf('\\', from);
    }
    return plain.append(field, from, field.length()).toString();
  }

  private static char meaning(char escaped) {
    return switch (escaped) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'v' -> 0x0b;
      default -> escaped;
    };
  }

  private DatasetException broken(String how) {
    return new DatasetException(
        source + ", line " + lineNumber + ": " + how + "; generate the file again");
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
