package dev.logstore.datasets;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads {@link EventCsv}. */
final class CsvEventReader extends EventReader {
  private final String source;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;

  /** Line of the file on which the record that is read next begins. */
  private long nextLine;

  /**
   * @param source what to call the text in errors
   * @param text closed with the reader
   */
  CsvEventReader(String source, Reader text) throws IOException {
    this(source, text, true);
  }

  /**
   * @param header whether the text begins with one; all shards but the first do not
   */
  CsvEventReader(String source, Reader text, boolean header) throws IOException {
    this.source = source;
    this.parser = EventCsv.FORMAT.parse(text);
    this.records = parser.iterator();
    this.nextLine = 1;
    if (header) {
      checkHeader();
    }
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

  @Override
  public MoodleEvent next() {
    if (!hasNextRecord()) {
      throw new NoSuchElementException("no row left in " + source);
    }
    long line = nextLine;
    CSVRecord record = nextRecord();
    nextLine = parser.getCurrentLineNumber() + 1;
    if (record.size() != EventCsv.COLUMNS.size()) {
      throw new DatasetException(
          source
              + ", line "
              + line
              + ": "
              + record.size()
              + " fields, must be "
              + EventCsv.COLUMNS.size());
    }
    return new EventFields(source + ", line " + line, record.values()).event();
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
}
