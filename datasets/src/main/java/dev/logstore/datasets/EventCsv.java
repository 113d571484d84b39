package dev.logstore.datasets;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
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
    private final CSVPrinter printer;

    private Writing(Writer out) throws IOException {
      this.printer = new CSVPrinter(out, FORMAT);
      // The header without quotes, as PostgreSQL and people write it.
      out.write(String.join(",", COLUMNS) + "\n");
    }

    /** Writes one event as one record. */
    public void write(MoodleEvent event) throws IOException {
      printer.printRecord(
          event.eventName(),
          event.component(),
          event.action(),
          event.target(),
          event.objectTable(),
          event.objectId(),
          event.crud(),
          event.eduLevel(),
          event.contextId(),
          event.contextLevel(),
          event.contextInstanceId(),
          event.userId(),
          event.courseId(),
          event.relatedUserId(),
          event.anonymous(),
          event.other(),
          event.timeCreated(),
          event.origin(),
          event.ip(),
          event.realUserId());
    }

    /** Hands all that was written to the stream below. */
    public void flush() throws IOException {
      printer.flush();
    }

    @Override
    public void close() throws IOException {
      printer.close();
    }
  }

  /**
   * Starts a file with its header. A text that is not Unicode fails when written.
   *
   * @param out closed with the result
   */
  public static Writing writeTo(OutputStream out) throws IOException {
    return new Writing(
        new BufferedWriter(
            new OutputStreamWriter(
                out,
                StandardCharsets.UTF_8
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)),
            1 << 16));
  }

  /**
   * Opens a file for reading, from its first event on.
   *
   * @throws DatasetException if the file cannot be read or its header is another
   */
  public static EventReader read(Path file) {
    try {
      BufferedReader text = Files.newBufferedReader(file);
      try {
        return new EventReader(file.toString(), text);
      } catch (IOException | RuntimeException e) {
        text.close();
        throw e;
      }
    } catch (IOException e) {
      throw new DatasetException(
          "cannot read "
              + file
              + ": "
              + Failures.reason(e)
              + "; give an events file or a folder made by generate",
          e);
    }
  }
}
