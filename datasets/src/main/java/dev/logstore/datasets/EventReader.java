package dev.logstore.datasets;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads events from CSV, one at a time. A row that is no event throws a {@link DatasetException}
 * that names file, line and column. Close it, or the stream made of it. Not thread-safe.
 */
public final class EventReader implements Iterator<MoodleEvent>, Closeable {
  private final String source;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;

  /** Line of the file on which the record that is read next begins. */
  private long nextLine;

  /**
   * @param source what to call the text in errors
   * @param text closed with the reader
   */
  EventReader(String source, Reader text) throws IOException {
    this.source = source;
    this.parser = EventCsv.FORMAT.parse(text);
    this.records = parser.iterator();
    this.nextLine = 1;
    checkHeader();
  }

  private void checkHeader() {
    if (!hasNextRecord()) {
      throw new DatasetException(source + ", line 1: the file is empty; it must have a header");
    }
    CSVRecord header = nextRecord();
    if (!header.toList().equals(EventCsv.COLUMNS)) {
      throw new DatasetException(
          source
              + ", line 1: the header must be "
              + String.join(",", EventCsv.COLUMNS)
              + "; is this an events file?");
    }
    nextLine = parser.getCurrentLineNumber() + 1;
  }

  @Override
  public boolean hasNext() {
    return hasNextRecord();
  }

  /**
   * The next event.
   *
   * @throws DatasetException if the row is none
   * @throws NoSuchElementException after the last row
   */
  @Override
  public MoodleEvent next() {
    if (!hasNextRecord()) {
      throw new NoSuchElementException("no row left in " + source);
    }
    long line = nextLine;
    CSVRecord record = nextRecord();
    nextLine = parser.getCurrentLineNumber() + 1;
    return new Row(source, line, record).event();
  }

  /** The rest of the file, closed with the stream. */
  public Stream<MoodleEvent> stream() {
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .onClose(
            () -> {
              try {
                close();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  private boolean hasNextRecord() {
    try {
      return records.hasNext();
    } catch (UncheckedIOException e) {
      throw broken(e.getCause());
    } catch (IllegalStateException e) {
      throw broken(e.getCause() instanceof IOException io ? io : new IOException(e.getMessage()));
    }
  }

  private CSVRecord nextRecord() {
    return records.next();
  }

  private DatasetException broken(IOException cause) {
    return new DatasetException(
        source
            + ", line "
            + nextLine
            + ": cannot be read as CSV: "
            + Failures.reason(cause)
            + "; generate or export the file again",
        cause);
  }

  /** One record on its way to an event. */
  private static final class Row {
    private final String source;
    private final long line;
    private final CSVRecord fields;

    Row(String source, long line, CSVRecord fields) {
      this.source = source;
      this.line = line;
      this.fields = fields;
    }

    MoodleEvent event() {
      if (fields.size() != EventCsv.COLUMNS.size()) {
        throw new DatasetException(
            place() + ": " + fields.size() + " fields, must be " + EventCsv.COLUMNS.size());
      }
      return new MoodleEvent(
          text(0),
          text(1),
          text(2),
          text(3),
          fields.get(4),
          nullableNumber(5),
          text(6),
          smallNumber(7),
          number(8),
          smallNumber(9),
          number(10),
          number(11),
          nullableNumber(12),
          nullableNumber(13),
          smallNumber(14),
          fields.get(15),
          number(16),
          fields.get(17),
          fields.get(18),
          nullableNumber(19));
    }

    private String text(int index) {
      String value = fields.get(index);
      if (value == null) {
        throw wrong(index, "is null, must be a text");
      }
      return value;
    }

    private long number(int index) {
      Long value = nullableNumber(index);
      if (value == null) {
        throw wrong(index, "is null, must be a whole number");
      }
      return value;
    }

    private int smallNumber(int index) {
      long value = number(index);
      if (value != (int) value) {
        throw wrong(index, "is " + value + ", out of range");
      }
      return (int) value;
    }

    private Long nullableNumber(int index) {
      String value = fields.get(index);
      if (value == null) {
        return null;
      }
      try {
        return Long.valueOf(value);
      } catch (NumberFormatException e) {
        throw wrong(index, "is \"" + shorten(value) + "\", must be a whole number");
      }
    }

    private static String shorten(String value) {
      String oneLine = value.replaceAll("\\R", " ");
      return oneLine.length() <= 40 ? oneLine : oneLine.substring(0, 40) + "…";
    }

    private DatasetException wrong(int index, String reason) {
      return new DatasetException(place() + ": " + EventCsv.COLUMNS.get(index) + " " + reason);
    }

    private String place() {
      return source + ", line " + line;
    }
  }
}
