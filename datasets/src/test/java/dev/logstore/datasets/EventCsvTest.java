package dev.logstore.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventCsvTest {
  private static final MoodleEvent EVENT =
      new MoodleEvent(
          "\\core\\event\\course_viewed",
          "core",
          "viewed",
          "course",
          null,
          null,
          "r",
          2,
          29,
          50,
          3,
          17,
          3L,
          null,
          0,
          "{\"a\":\"x, y\"}",
          1_772_423_232,
          "web",
          "",
          null);

  private static final String HEADER =
      "eventname,component,action,target,objecttable,objectid,crud,edulevel,contextid,contextlevel,"
          + "contextinstanceid,userid,courseid,relateduserid,anonymous,other,timecreated,origin,ip,"
          + "realuserid\n";
  private static final String ROW =
      "\"\\core\\event\\course_viewed\",\"core\",\"viewed\",\"course\",,,\"r\",2,29,50,3,17,3,,0,"
          + "\"{\"\"a\"\":\"\"x, y\"\"}\",1772423232,\"web\",\"\",\n";

  @Test
  void isWhatPostgresqlReadsWithFormatCsv() throws IOException {
    // Null is an empty field without quotes, the empty text has quotes, as COPY has them.
    assertThat(write(List.of(EVENT))).isEqualTo(HEADER + ROW);
  }

  @Property(tries = 300)
  void whatIsWrittenIsReadBack(@ForAll("events") List<MoodleEvent> events) throws IOException {
    assertThat(read(write(events))).isEqualTo(events);
  }

  /** The library's own writing of a row is the yardstick of ours, which is made for speed. */
  @Property(tries = 300)
  void isWrittenAsCommonsCsvWritesIt(@ForAll("events") List<MoodleEvent> events)
      throws IOException {
    StringBuilder expected = new StringBuilder(HEADER);
    try (CSVPrinter printer = new CSVPrinter(expected, EventCsv.FORMAT)) {
      for (MoodleEvent e : events) {
        printer.printRecord(
            e.eventName(),
            e.component(),
            e.action(),
            e.target(),
            e.objectTable(),
            e.objectId(),
            e.crud(),
            e.eduLevel(),
            e.contextId(),
            e.contextLevel(),
            e.contextInstanceId(),
            e.userId(),
            e.courseId(),
            e.relatedUserId(),
            e.anonymous(),
            e.other(),
            e.timeCreated(),
            e.origin(),
            e.ip(),
            e.realUserId());
      }
    }
    assertThat(write(events)).isEqualTo(expected.toString());
  }

  @Provide
  Arbitrary<List<MoodleEvent>> events() {
    return Events.hostile();
  }

  @Test
  void aTextThatIsNotUnicodeIsNotWrittenAsSomethingElse() {
    MoodleEvent broken =
        new MoodleEvent(
            "\ud800", "", "", "", null, null, "", 0, 0, 0, 0, 0, null, null, 0, null, 0, null, null,
            null);
    assertThatThrownBy(() -> write(List.of(broken))).isInstanceOf(CharacterCodingException.class);
  }

  @Test
  void aBadRowIsToldWithItsLineAndColumn() {
    String good = HEADER + ROW + ROW;
    refused(good.replaceFirst("(?s)(.*),29,", "$1,many,"), "line 3: contextid is \"many\"");
    refused(good.replaceFirst("(?s)(.*),29,", "$1,,"), "line 3: contextid is null");
    refused(good.replaceFirst("(?s)(.*),2,29", "$1,99999999999,29"), "line 3: edulevel is 9999");
    refused(good.replaceFirst("(?s)(.*)\"core\",", "$1,"), "line 3: component is null");
    refused(good + "1,2,3\n", "line 4: 3 fields, must be 20");
    refused(good + "\"open", "line 4: cannot be read as CSV");
  }

  @Test
  void theLineIsThatOfTheFileAlsoAfterTextsWithNewlines() {
    String twoLines = ROW.replace("x, y", "x\ny");
    refused(HEADER + twoLines + twoLines + "1,2\n", "line 6: 2 fields");
  }

  @Test
  void anotherHeaderIsRefused() {
    refused("", "line 1: the file is empty");
    refused("id," + HEADER, "line 1: the header must be eventname,");
    refused(ROW, "line 1: the header must be eventname,");
  }

  @Test
  void aFileThatIsNotUtf8IsRefused(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("latin1.csv");
    Files.write(file, (HEADER + ROW.replace("x, y", "ação")).getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(
            () -> {
              try (EventReader reader = EventCsv.read(file)) {
                reader.next();
              }
            })
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("it is not UTF-8 text");
  }

  private static void refused(String csv, String message) {
    assertThatThrownBy(() -> read(csv))
        .isInstanceOf(DatasetException.class)
        .hasMessageStartingWith("test.csv, " + message)
        .message()
        .hasLineCount(1);
  }

  private static String write(List<MoodleEvent> events) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    writeTo(bytes, events);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static void writeTo(OutputStream out, List<MoodleEvent> events) throws IOException {
    try (EventCsv.Writing csv = EventCsv.writeTo(out)) {
      for (MoodleEvent event : events) {
        csv.write(event);
      }
    }
  }

  private static List<MoodleEvent> read(String csv) throws IOException {
    try (EventReader reader = new CsvEventReader("test.csv", new StringReader(csv))) {
      List<MoodleEvent> events = new ArrayList<>();
      reader.forEachRemaining(events::add);
      return events;
    }
  }
}
