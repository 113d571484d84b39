package dev.logstore.datasets.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logstore.datasets.Dataset;
import dev.logstore.datasets.DatasetException;
import dev.logstore.datasets.DatasetManifest;
import dev.logstore.datasets.EventCsv;
import dev.logstore.datasets.MoodleEvent;
import dev.logstore.datasets.Profiles;
import dev.logstore.datasets.SiteProfile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a log may come in. */
class ImportSourcesTest {
  private static final String TABLE = "eventname,userid,contextid,timecreated\n";
  private static final String ROW = "\\core\\event\\course_viewed,5,9,100\n";

  @TempDir private Path folder;

  private Path out() {
    return folder.resolve("out");
  }

  private LogImport.Result run(boolean keep, byte[] file, LogImport.Progress progress)
      throws IOException {
    Path source = Files.write(folder.resolve("log"), file);
    return importer(keep, progress).run(source, out());
  }

  private static LogImport importer(boolean keep, LogImport.Progress progress) {
    return new LogImport(
        new ImportSettings(ImportSettings.keyOf(new byte[16]), keep, ZoneId.of("UTC"), false, 2),
        progress);
  }

  private LogImport.Result run(byte[] file) throws IOException {
    return run(true, file, LogImport.Progress.silent());
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void fieldsMayBePartedByCommaSemicolonOrTabAndLinesEndAsOnWindows(String delimiter)
      throws IOException {
    String file = "\uFEFF" + (TABLE + ROW).replace(",", delimiter).replace("\n", "\r\n");
    assertThat(run(file.getBytes(UTF_8)).dataset().readAll())
        .singleElement()
        .satisfies(event -> assertThat(event.timeCreated()).isEqualTo(100))
        .satisfies(event -> assertThat(event.contextId()).isEqualTo(9));
  }

  @Test
  void aHeaderInTheMiddleIsToldAndNoEvent() throws IOException {
    LogImport.Result result = run((TABLE + ROW + TABLE + ROW).getBytes(UTF_8));
    assertThat(result.imported()).isEqualTo(2);
    assertThat(Files.readString(out().resolve("rejected.csv")))
        .isEqualTo("line,reason\n3,\"is the header again\"\n");
  }

  @Test
  void gzipOfSeveralMembersIsReadToItsEnd() throws IOException {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.write(gzip(TABLE + ROW));
    both.write(gzip(ROW));
    assertThat(run(both.toByteArray()).imported()).isEqualTo(2);
  }

  @Test
  void aGzipThatIsCutOffIsRefusedAndLeavesNothing() throws IOException {
    byte[] whole = gzip(TABLE + ROW.repeat(50_000));
    byte[] cut = Arrays.copyOf(whole, whole.length - 100);
    assertThatThrownBy(() -> run(cut))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("is a broken or cut-off gzip");
    assertThat(out()).isEmptyDirectory();
  }

  @Test
  void anInterruptedImportLeavesWhatWasThereBefore() throws IOException {
    run((TABLE + ROW).getBytes(UTF_8));
    List<String> before = contents();
    LogImport.Progress interrupted =
        new LogImport.Progress() {
          @Override
          public void read(long rows, long bytes, long ofBytes) {}

          @Override
          public void written(long events, long ofEvents) {
            throw new IllegalStateException("interrupted");
          }
        };
    assertThatThrownBy(() -> run(true, (TABLE + ROW + ROW).getBytes(UTF_8), interrupted))
        .hasMessage("interrupted");
    assertThat(contents()).isEqualTo(before);
    Dataset.open(out()).verify();
  }

  private List<String> contents() throws IOException {
    try (Stream<Path> files = Files.walk(out())) {
      List<String> found = new ArrayList<>();
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        found.add(file + "\n" + Files.readString(file));
      }
      return found;
    }
  }

  /** A file with a hole that is as long as the disk has room takes none of it itself. */
  @Test
  void aDiskWithoutRoomIsToldBeforeAnythingIsWritten() throws IOException {
    Path source = folder.resolve("log");
    try (RandomAccessFile hole = new RandomAccessFile(source.toFile(), "rw")) {
      hole.setLength(Files.getFileStore(folder).getUsableSpace());
    }
    assertThatThrownBy(() -> importer(true, LogImport.Progress.silent()).run(source, out()))
        .isInstanceOf(DatasetException.class)
        .hasMessageStartingWith("no disk space for the import of " + source);
    assertThat(out()).isEmptyDirectory();
  }

  @Test
  void aFolderThatCannotBeMadeIsTold() throws IOException {
    Path source = Files.writeString(folder.resolve("log"), TABLE + ROW);
    assertThatThrownBy(() -> importer(true, LogImport.Progress.silent()).run(source, source))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("a file is in the way of a folder; make room or check both");
  }

  @Test
  void theManifestNamesTheSourceAndWhetherPersonsAreInIt() throws Exception {
    byte[] file = gzip(TABLE + ROW);
    DatasetManifest kept = run(file).dataset().manifest();
    assertThat(kept.kind()).isEqualTo(DatasetManifest.Kind.IMPORTED_WITH_IDENTITIES);
    assertThat(kept.sourceSha256())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)));
    assertThat(run(false, file, LogImport.Progress.silent()).dataset().manifest().kind())
        .isEqualTo(DatasetManifest.Kind.IMPORTED);
    assertThat(Files.readString(out().resolve("manifest.json")))
        .contains("\"kind\" : \"imported\",\n  \"profile\" : \"imported\",");
  }

  @Test
  void progressTellsRowsBytesAndThenEvents() throws IOException {
    List<String> told = new ArrayList<>();
    byte[] file = (TABLE + ROW + ROW).getBytes(UTF_8);
    run(
        true,
        file,
        new LogImport.Progress() {
          @Override
          public void read(long rows, long bytes, long ofBytes) {
            told.add("read " + rows + ", " + bytes + "/" + ofBytes);
          }

          @Override
          public void written(long events, long ofEvents) {
            told.add("written " + events + "/" + ofEvents);
          }
        });
    assertThat(told)
        .containsExactly(
            "read 1, " + file.length + "/" + file.length,
            "read 2, " + file.length + "/" + file.length,
            "written 1/2",
            "written 2/2");
  }

  /** The table of a generated site, its columns in another order, is the same events again. */
  @ParameterizedTest
  @ValueSource(strings = {"json", "php"})
  void theTableOfAGeneratedSiteIsTheSameEventsWhenIdentitiesAreKept(String form)
      throws IOException {
    Dataset generated =
        Dataset.generate(
            SiteProfile.parse("short", Profiles.tinyWith("events: 10000 ", "events: 2000 ")),
            3,
            folder.resolve("generated"));
    List<MoodleEvent> events = new ArrayList<>();
    for (MoodleEvent event : generated.readAll()) {
      events.add(form.equals("php") ? PhpForm.of(event) : event);
    }
    List<String> columns = new ArrayList<>(EventCsv.COLUMNS);
    columns.add("id");
    Collections.shuffle(columns, new Random(7));
    String table = Tables.of(columns, events);
    assertThat(run(table.getBytes(UTF_8)).dataset().readAll()).isEqualTo(events);
    assertThat(run(gzip(table)).dataset().readAll()).isEqualTo(events);
  }

  /** Without identities both forms of the same values come out as the same JSON. */
  @Test
  void theScrubbedColumnOtherIsTheSameForBothForms() throws IOException {
    Dataset generated = Dataset.generate(SiteProfile.load("tiny"), 4, folder.resolve("generated"));
    for (MoodleEvent event : generated.readAll()) {
      String json = OtherScrubber.scrub(event.other(), user -> user + 1);
      assertThat(OtherScrubber.scrub(PhpForm.of(event).other(), user -> user + 1)).isEqualTo(json);
    }
  }
}
