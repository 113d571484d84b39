package dev.logstore.datasets;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/**
 * Events as a text file: RFC 4180, UTF-8, records ended by \n, a header with Moodle's column names.
 * Texts are quoted and numbers are not; an empty field without quotes is null and {@code ""} is the
 * empty text. That is how PostgreSQL reads it too, with {@code COPY … (FORMAT csv, HEADER true)}.
 */
public final class EventCsv {
  /** The columns in their order: those of {@code mdl_logstore_standard_log} without its id. */
  public static final List<String> COLUMNS =
      List.of(
          "eventname",
          "component",
          "action",
          "target",
          "objecttable",
          "objectid",
          "crud",
          "edulevel",
          "contextid",
          "contextlevel",
          "contextinstanceid",
          "userid",
          "courseid",
          "relateduserid",
          "anonymous",
          "other",
          "timecreated",
          "origin",
          "ip",
          "realuserid");

  static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setRecordSeparator('\n')
          .setQuoteMode(QuoteMode.NON_NUMERIC)
          .setNullString("")
          .get();

  private EventCsv() {}

  /** Writes events one by one. */
  public static final class Writing implements Closeable {
    private static final int BLOCK_BYTES = 1 << 16;

    private final OutputStream out;
    private final EventEncoder encoder = new CsvEncoder();
    private final ByteBlock block = new ByteBlock(BLOCK_BYTES + (1 << 12));

    private Writing(OutputStream out) {
      this.out = out;
      encoder.begin(block);
    }

    /** Writes one event as one record. */
    public void write(MoodleEvent event) throws IOException {
      try {
        encoder.put(event, 0, block);
      } catch (UnencodableTextException e) {
        throw new CharacterCodingException();
      }
      if (block.size() >= BLOCK_BYTES) {
        handOn();
      }
    }

    /** Hands all that was written to the stream below. */
    public void flush() throws IOException {
      handOn();
      out.flush();
    }

    private void handOn() throws IOException {
      out.write(block.array(), 0, block.size());
      block.clear();
    }

    @Override
    public void close() throws IOException {
      try (out) {
        handOn();
      }
    }
  }

  /**
   * Starts a file with its header. A text that is not Unicode fails when written.
   *
   * @param out closed with the result
   */
  public static Writing writeTo(OutputStream out) {
    return new Writing(out);
  }

  /**
   * Opens a file for reading, from its first event on. One called .gz or .zst is decompressed.
   *
   * @throws DatasetException if the file cannot be read or its header is another
   */
  public static EventReader read(Path file) {
    String name = file.toString();
    EventFormat format =
        name.endsWith(".gz")
            ? EventFormat.CSV_GZ
            : name.endsWith(".zst") ? EventFormat.CSV_ZST : EventFormat.CSV;
    return format.read(file, Shard.WHOLE);
  }
}
