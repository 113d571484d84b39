package dev.logstore.datasets.importing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logstore.datasets.Dataset;
import dev.logstore.datasets.DatasetException;
import dev.logstore.datasets.MoodleEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.crypto.SecretKey;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogImportTest {
  private static final SecretKey KEY =
      ImportSettings.keyOf("0123456789abcdef".getBytes(StandardCharsets.UTF_8));
  private static final String VIEWED = "\\core\\event\\course_viewed";

  @TempDir private Path folder;

  private LogImport.Result run(boolean keep, byte[] file) throws IOException {
    Path source = folder.resolve("log.csv");
    Files.write(source, file);
    return new LogImport(
            new ImportSettings(KEY, keep, ZoneId.of("America/Sao_Paulo"), false, 7),
            LogImport.Progress.silent())
        .run(source, folder.resolve("out"));
  }

  private LogImport.Result run(boolean keep, String file) throws IOException {
    return run(keep, file.getBytes(StandardCharsets.UTF_8));
  }

  private String rejected() throws IOException {
    return Files.readString(folder.resolve("out/rejected.csv"));
  }

  @Test
  void columnsMayStandInAnyOrderAndRowsOutOfTime() throws IOException {
    LogImport.Result result =
        run(
            true,
            "timecreated,id,userid,eventname,contextid,other\n"
                + "200,1,5,"
                + VIEWED
                + ",9,\n100,2,6,"
                + VIEWED
                + ",9,\"{\"\"a\"\":1}\"\n");
    List<MoodleEvent> events = result.dataset().readAll();
    assertThat(events).extracting(MoodleEvent::timeCreated).containsExactly(100L, 200L);
    assertThat(events).extracting(MoodleEvent::userId).containsExactly(6L, 5L);
    assertThat(events.get(0).component()).isEqualTo("core");
    assertThat(events.get(0).other()).isEqualTo("{\"a\":1}");
    assertThat(events.get(1).other()).isNull();
    Dataset.open(folder.resolve("out")).verify();
  }

  @Test
  void everyRowOfAHostileFileIsImportedOrTold() throws IOException {
    String good = VIEWED + ",5,9,100,";
    String file =
        "eventname,userid,contextid,timecreated,other\n"
            + good
            + "\"{\"\"t\"\":\"\"two\nlines\"\"}\"\n" // lines 2 and 3, but JSON with a raw newline
            + VIEWED
            + ",five,9,100,\n" // 4
            + good
            + "\n" // 5
            + VIEWED
            + ",5,9\n" // 6
            + good
            + "a\0b\n" // 7
            + good
            + "\u00e9\n" // 8, Latin-1 below
            + good
            + "\"open\n" // 9
            + good
            + "\n" // 10
            + "," // 11
            + "5,9,100,\n"
            + VIEWED
            + ",5,9,-3,\n" // 12
            + good
            + "\"x"; // 13, no newline at the end
    LogImport.Result result = run(false, file.getBytes(ISO_8859_1));
    assertThat(result.read()).isEqualTo(result.imported() + result.rejected());
    assertThat(result.imported()).isEqualTo(3);
    assertThat(result.othersDropped()).isEqualTo(1);
    assertThat(rejected())
        .isEqualTo(
            """
            line,reason
            4,"userid is no whole number"
            6,"has 3 fields, the header has 5"
            7,"has a NUL character, which no database text may have"
            8,"is not UTF-8"
            9,"has a quote in the middle of a field"
            11,"eventname is missing"
            12,"timecreated is out of range"
            13,"a quote is opened and not closed"
            """);
  }

  @Test
  void personsAreTakenOut() throws IOException {
    String header =
        "eventname,userid,relateduserid,realuserid,contextid,contextlevel,contextinstanceid,"
            + "objecttable,objectid,timecreated,ip,other\n";
    String row = "x,1234567,7654321,1111111,9,30,1234567,user,7654321,100,";
    List<MoodleEvent> events =
        run(
                false,
                header
                    + row
                    + "203.0.113.77,\"{\"\"username\"\":\"\"maria\"\",\"\"n\"\":3,\"\"userid\"\":\"\"1234567\"\"}\"\n"
                    + row
                    + "2001:db8:1:2::5,\"a:1:{s:4:\"\"name\"\";s:5:\"\"Maria\"\";}\"\n")
            .dataset()
            .readAll();
    String text = Files.readString(folder.resolve("out/events.csv"));
    assertThat(text)
        .doesNotContain("1234567", "7654321", "1111111", "aria", "203.0.113.77", "2001:db8:1:2");
    MoodleEvent first = events.get(0);
    assertThat(first.userId()).isEqualTo(first.contextInstanceId()).isNotEqualTo(1234567);
    assertThat(first.relatedUserId()).isEqualTo(first.objectId());
    assertThat(first.ip()).isEqualTo("203.0.113.0");
    assertThat(first.other())
        .isEqualTo("{\"username\":\"xxxxx\",\"n\":3,\"userid\":\"" + first.userId() + "\"}");
    assertThat(events.get(1).ip()).isEqualTo("2001:db8:1::");
    assertThat(events.get(1).other()).isEqualTo("{\"name\":\"xxxxx\"}");
    assertThat(events.get(1).userId()).isEqualTo(first.userId());
  }

  @Test
  void theReportIsReadInPortugueseAndEnglish() throws IOException {
    String portuguese =
        "\uFEFFHora,\"Nome completo\",\"Usuário afetado\",\"Contexto do Evento\",Componente,"
            + "\"Nome do evento\",Descrição,Origem,\"endereço IP\"\n"
            + "\"3/10/22, 14:05\",\"Ana Souza\",-,\"Questionário: P1\",Questionário,"
            + "\"Tentativa do questionário visualizada\",\"The user with id '12' has viewed the"
            + " attempt with id '4' for the quiz with course module id '77'.\",web,10.1.2.3\n";
    MoodleEvent event = run(true, portuguese).dataset().readAll().get(0);
    assertThat(event.eventName()).isEqualTo("\\mod_quiz\\event\\attempt_viewed");
    assertThat(event.userId()).isEqualTo(12);
    assertThat(event.contextLevel()).isEqualTo(70);
    assertThat(event.contextInstanceId()).isEqualTo(77);
    assertThat(event.courseId()).isEqualTo(7);
    assertThat(event.timeCreated()).isEqualTo(1_664_816_700);
    String english =
        "Time,\"User full name\",\"Affected user\",\"Event context\",Component,\"Event name\","
            + "Description,Origin,\"IP address\"\n"
            + "\"3 October 2022, 2:05:09 PM\",\"Ana\",-,\"Course: X\",System,\"Course viewed\","
            + "\"The user with id '12' viewed the course with id '9'.\",web,\n";
    event = run(true, english).dataset().readAll().get(0);
    assertThat(event.eventName()).isEqualTo(VIEWED);
    assertThat(event.courseId()).isEqualTo(9);
    assertThat(event.timeCreated()).isEqualTo(1_664_816_709);
  }

  /** A report of the whole site has a column for the course, and of a user in disguise both. */
  @Test
  void theReportNamesCoursesAffectedUsersAndWhoIsLoggedInAsAnother() throws IOException {
    String header =
        "Course,Time,\"User full name\",\"Affected user\",\"Event context\",Component,"
            + "\"Event name\",Description,Origin,\"IP address\"\n";
    String graded =
        ",\"3/10/22, 14:05:09\",\"Ana as Bia\",Carla,\"Course: X\",System,\"User graded\","
            + "\"The user with id '12' updated the grade with id '4' for the user with id '34'"
            + " for the grade item with id '5'.\",web,\n";
    List<MoodleEvent> events =
        run(true, header + "MATH" + graded + "ART" + graded + "MATH" + graded).dataset().readAll();
    MoodleEvent event = events.get(0);
    assertThat(event.userId()).isEqualTo(12);
    assertThat(event.relatedUserId()).isEqualTo(34);
    assertThat(event.realUserId()).isNotNull();
    assertThat(events.get(2).courseId()).isEqualTo(event.courseId());
    assertThat(events.get(1).courseId()).isNotEqualTo(event.courseId());
  }

  @Test
  void timesAreReadInTheCommonForms() throws RejectedRow {
    LocalTimes times = new LocalTimes(ZoneId.of("UTC"), false);
    for (String text :
        List.of(
            "3/10/2022 14:05",
            "03/10/22, 14:05:00",
            "03/10/2022 14:05",
            "03 outubro 2022, 14:05 PM",
            "03 outubro 2022, 02:05:00 pm",
            "seg, 03 out 2022, 14:05 PM",
            "3 October 2022, 02:05:00 PM",
            "3 de outubro de 2022, 14:05",
            "segunda-feira, 3 out. 2022, 14:05",
            "Monday, 3 October 2022, 2:05 PM",
            "2022-10-03 14:05:00")) {
      assertThat(times.parse(text)).as(text).isEqualTo(1_664_805_900);
    }
    assertThat(new LocalTimes(ZoneId.of("UTC"), true).parse("10/3/22, 14:05"))
        .isEqualTo(1_664_805_900);
    assertThatThrownBy(() -> times.parse("31/2/2022 10:00")).isInstanceOf(RejectedRow.class);
    assertThatThrownBy(() -> times.parse("3 October, 14:05")).hasMessage("time tells no year");
    assertThatThrownBy(() -> times.parse("yesterday")).isInstanceOf(RejectedRow.class);
  }

  @Test
  void gzipIsRead() throws IOException {
    Path source = folder.resolve("log.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(source))) {
      out.write(
          ("eventname,userid,contextid,timecreated\n" + VIEWED + ",5,9,100\n")
              .getBytes(StandardCharsets.UTF_8));
    }
    LogImport.Result result =
        new LogImport(
                new ImportSettings(KEY, false, ZoneId.of("UTC"), false, 2),
                LogImport.Progress.silent())
            .run(source, folder.resolve("out"));
    assertThat(result.imported()).isEqualTo(1);
  }

  @Test
  void aFileThatIsNoLogIsRefused() {
    assertThatThrownBy(() -> run(false, "a,b\n1,2\n"))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("line 1: the header is neither");
    assertThatThrownBy(() -> run(false, "timecreated,userid\n1,2\n"))
        .hasMessageContaining("the header has no column eventname");
    assertThatThrownBy(() -> run(false, "")).hasMessageContaining("no header");
    assertThatThrownBy(() -> ImportSettings.keyOf(new byte[3])).hasMessageContaining("16 bytes");
  }

  /** Whatever bytes a file has, each line is in exactly one row, and reading ends. */
  @Property
  void noBytesStopTheReader(@ForAll byte[] bytes) throws IOException {
    long line = 0;
    try (CsvRecords records = new CsvRecords(new ByteArrayInputStream(bytes))) {
      for (CsvRecords.Row row = records.next(); row != null; row = records.next()) {
        assertThat(row.line()).isGreaterThan(line);
        assertThat(row.fields() == null).isEqualTo(row.reason() != null);
        line = row.line();
      }
    }
  }

  /** Enough of them that small runs are merged to larger ones on the way. */
  @Property(tries = 20)
  void runsOnDiskSortLikeMemory(@ForAll long seed, @ForAll boolean newestFirst) throws IOException {
    Random random = new Random(seed);
    Path runs = Files.createTempDirectory("sorter");
    List<MoodleEvent> all = new ArrayList<>();
    List<MoodleEvent> sorted = new ArrayList<>();
    try (TimeSorter sorter = new TimeSorter(runs, 2, newestFirst)) {
      for (int i = 0; i < 300; i++) {
        MoodleEvent event = event(i, 1L + random.nextInt(30));
        all.add(event);
        sorter.add(event);
      }
      sorter.sorted().forEachRemaining(sorted::add);
    }
    if (newestFirst) {
      Collections.reverse(all);
    }
    all.sort(Comparator.comparingLong(MoodleEvent::timeCreated));
    assertThat(sorted).isEqualTo(all);
    try (Stream<Path> files = Files.list(runs)) {
      assertThat(files.peek(file -> file.toFile().delete()).count()).isLessThan(90);
    }
    Files.delete(runs);
  }

  private static MoodleEvent event(long user, long time) {
    return new MoodleEvent(
        VIEWED, "core", "viewed", "course", null, null, "r", 2, 1, 50, 7, user, 7L, null, 0, null,
        time, "web", null, null);
  }
}
