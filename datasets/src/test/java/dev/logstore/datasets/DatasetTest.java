package dev.logstore.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetTest {
  private static final SiteProfile SHORT = Profiles.tiny(500);

  @TempDir private Path folder;

  /** Any change here changes every data set: it goes with a new model version and a reason. */
  @Test
  void tinyWithSeedOneIsTheseBytes() {
    Dataset tiny = Dataset.generate(SiteProfile.load("tiny"), 1, folder);
    assertThat(EventGenerator.MODEL_VERSION).isEqualTo(3);
    assertThat(tiny.manifest().file().sha256())
        .isEqualTo("b0b5db267a07ae1d6875b9207ad9f69a863ffdc0371fce0a87ac1de55e234ea0");
  }

  @Test
  void theSampleIsTheDataSetOfProfileTiny() {
    Dataset tiny = Dataset.generate(SiteProfile.load("tiny"), 1, folder);
    Dataset sample = Dataset.open(Path.of("samples", "tiny-1"));
    sample.verify();
    for (String name : List.of("events.csv", "manifest.json")) {
      assertThat(tiny.folder().resolve(name)).hasSameBinaryContentAs(sample.folder().resolve(name));
    }
  }

  @Test
  void smallWithSeedOneIsTheseBytes() {
    Dataset small = Dataset.generate(SiteProfile.load("small"), 1, folder);
    assertThat(small.manifest().file().sha256())
        .isEqualTo("c030b01f65274201ceec0008dfdbd9349cdd19c807df4e6f0fd88a01de5f8961");
  }

  @Test
  void theManifestSaysWhatTheDataSetIsAndNothingElse() throws IOException {
    Dataset.generate(SiteProfile.load("tiny"), 1, folder);
    assertThat(Files.readString(folder.resolve("manifest.json")))
        .isEqualTo(
            """
            {
              "formatVersion" : 3,
              "modelVersion" : 3,
              "kind" : "generated",
              "profile" : "tiny",
              "sourceSha256" : "53fcacd2ba3f8d7d3e7341710be88c6ea72876a752e9bace3863d8ba7b8abf8f",
              "seed" : 1,
              "timeZone" : "America/Sao_Paulo",
              "from" : "2026-03-02T03:00:00Z",
              "to" : "2026-03-30T03:00:00Z",
              "shard" : "1/1",
              "counts" : {
                "events" : 10000,
                "users" : 26,
                "courses" : 4,
                "courseModules" : 786,
                "distinctEventNames" : 117,
                "anonymous" : 10
              },
              "file" : {
                "name" : "events.csv",
                "format" : "csv",
                "bytes" : 1631209,
                "rows" : 10000,
                "sha256" : "b0b5db267a07ae1d6875b9207ad9f69a863ffdc0371fce0a87ac1de55e234ea0",
                "parts" : [
                  {
                    "firstRow" : 1,
                    "rows" : 10000,
                    "bytes" : 1631209,
                    "crc32c" : "6a38083c"
                  }
                ]
              }
            }
            """);
  }

  @Test
  void isTheSameBytesUnderAnotherLocaleAndTimeZone() throws IOException {
    Dataset here = Dataset.generate(SHORT, 1, folder.resolve("here"));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      // Digits that are not 0 to 9, and the other side of the world.
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      Dataset there = Dataset.generate(SHORT, 1, folder.resolve("there"));
      for (String name : List.of("events.csv", "manifest.json")) {
        assertThat(there.folder().resolve(name))
            .hasSameBinaryContentAs(here.folder().resolve(name));
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void whatIsReadIsWhatWasGenerated() {
    Dataset dataset = Dataset.generate(SHORT, 3, folder);
    List<MoodleEvent> generated = EventGeneratorTest.all(new EventGenerator(SHORT, 3));
    assertThat(Dataset.open(folder).readAll()).isEqualTo(generated);
    try (Stream<MoodleEvent> events = dataset.events()) {
      assertThat(events).containsExactlyElementsOf(generated);
    }
    dataset.verify();
  }

  @Test
  void theManifestIsReadBack() {
    Dataset dataset = Dataset.generate(SHORT, 3, folder);
    assertThat(Dataset.open(folder).manifest()).isEqualTo(dataset.manifest());
    assertThat(dataset.manifest().counts().events()).isEqualTo(500);
    assertThat(dataset.manifest().file().rows()).isEqualTo(500);
  }

  @Test
  void theSameDataSetIsNotMadeTwice() throws IOException {
    Dataset.generateIfAbsent(SHORT, 1, folder);
    FileTime old = FileTime.fromMillis(0);
    Files.setLastModifiedTime(folder.resolve("events.csv"), old);
    Dataset.generateIfAbsent(SHORT, 1, folder);
    assertThat(Files.getLastModifiedTime(folder.resolve("events.csv"))).isEqualTo(old);
  }

  @Test
  void anotherOrABrokenDataSetIsReplaced() throws IOException {
    Dataset.generateIfAbsent(SHORT, 1, folder);
    assertThat(Dataset.generateIfAbsent(SHORT, 2, folder).manifest().seed()).isEqualTo(2);
    SiteProfile longer = Profiles.tiny(501);
    assertThat(Dataset.generateIfAbsent(longer, 2, folder).manifest().counts().events())
        .isEqualTo(501);

    Files.writeString(folder.resolve("events.csv"), "cut short");
    Dataset.generateIfAbsent(longer, 2, folder).verify();
    Files.writeString(folder.resolve("manifest.json"), "{");
    Dataset.generateIfAbsent(longer, 2, folder).verify();
  }

  @Test
  void aChangedByteIsFound() throws IOException {
    Dataset dataset = Dataset.generate(SHORT, 1, folder);
    try (RandomAccessFile file = new RandomAccessFile(dataset.eventsFile().toFile(), "rw")) {
      file.seek(file.length() - 100);
      int old = file.read();
      file.seek(file.length() - 100);
      file.write(old ^ 1);
    }
    Dataset changed = Dataset.open(folder);
    assertThatThrownBy(changed::verify)
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("events.csv has the SHA-256 ")
        .hasMessageContaining("the manifest says " + dataset.manifest().file().sha256())
        .message()
        .hasLineCount(1);
  }

  @Test
  void aManifestWithAnotherNumberOfRowsIsFound() throws IOException {
    Dataset.generate(SHORT, 1, folder);
    Path manifest = folder.resolve("manifest.json");
    Files.writeString(
        manifest, Files.readString(manifest).replace("\"rows\" : 500", "\"rows\" : 499"));
    assertThatThrownBy(() -> Dataset.open(folder).verify())
        .hasMessageContaining("has 500 rows, the manifest says 499");
  }

  @Test
  void aFileOfAnotherSizeIsNotOpened() throws IOException {
    Dataset dataset = Dataset.generate(SHORT, 1, folder);
    Files.writeString(dataset.eventsFile(), "\n", StandardOpenOption.APPEND);
    assertThatThrownBy(() -> Dataset.open(folder))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("events.csv has ");
    Files.delete(dataset.eventsFile());
    assertThatThrownBy(() -> Dataset.open(folder))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("no such file; generate the data set again");
  }

  @Test
  void aFolderWithoutADataSetIsNotOpened() {
    assertThatThrownBy(() -> Dataset.open(folder))
        .isInstanceOf(DatasetException.class)
        .hasMessageStartingWith("there is no data set in " + folder);
  }

  @Test
  void aManifestThatIsNoneIsToldWithItsLine() throws IOException {
    Dataset.generate(SHORT, 1, folder);
    Path manifest = folder.resolve("manifest.json");
    String good = Files.readString(manifest);
    for (String bad :
        List.of("", "null", "{}", good.replace("\"seed\"", "\"sed\""), good + "x", "[")) {
      Files.writeString(manifest, bad);
      assertThatThrownBy(() -> Dataset.open(folder))
          .as(bad)
          .isInstanceOf(DatasetException.class)
          .hasMessageStartingWith(manifest.toString())
          .hasMessageEndingWith("generate the data set again")
          .message()
          .hasLineCount(1);
    }
    Files.writeString(manifest, good.replace("\"formatVersion\" : 3", "\"formatVersion\" : 4"));
    assertThatThrownBy(() -> Dataset.open(folder))
        .hasMessageContaining("has format version 4, this program reads 3");
  }

  @Test
  void anInterruptedGenerationLeavesNothingThatLooksComplete() throws IOException {
    SiteProfile profile = SiteProfile.load("small");
    Dataset.generate(SHORT, 1, folder);
    assertThatThrownBy(
            () ->
                Dataset.generate(
                    profile,
                    1,
                    folder,
                    (rows, total) -> {
                      throw new IllegalStateException("pulled the plug");
                    }))
        .hasMessage("pulled the plug");
    // The data set that was there before is untouched, and nothing lies beside it.
    Dataset.open(folder).verify();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("events.csv", "manifest.json");
    }
  }

  @Test
  void aFailureAfterTheEventsAreInPlaceLeavesNoManifest() throws IOException {
    Dataset.generate(SHORT, 1, folder);
    // Something that cannot be written to stands where the new manifest is to be prepared.
    Files.createDirectory(folder.resolve("manifest.json.partial"));
    assertThatThrownBy(() -> Dataset.generate(SHORT, 2, folder))
        .isInstanceOf(DatasetException.class);
    assertThatThrownBy(() -> Dataset.open(folder)).hasMessageContaining("there is no data set");
  }

  @Test
  void twoProgramsDoNotWriteTheSameFile() throws IOException {
    try (FileChannel other =
        FileChannel.open(
            folder.resolve("events.csv.partial"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE)) {
      assertThat(other.lock()).isNotNull();
      assertThatThrownBy(() -> Dataset.generate(SHORT, 1, folder))
          .isInstanceOf(DatasetException.class)
          .hasMessageStartingWith("another program is writing ");
    }
  }

  @Test
  void aFileWhereTheFolderShouldBeIsTold() throws IOException {
    Path file = Files.createFile(folder.resolve("taken"));
    assertThatThrownBy(() -> Dataset.generate(SHORT, 1, file))
        .isInstanceOf(DatasetException.class)
        .hasMessage(
            "cannot write the data set to "
                + file
                + ": a file is in the way of a folder; choose another folder or make room");
  }

  @Test
  void aDataSetThatTheDiskHasNoRoomForIsNotBegun() throws IOException {
    SiteProfile huge =
        SiteProfile.parse(
            "huge",
            Profiles.tinyWith("events: 10000 ", "events: 10000000000 ")
                .replace("weeks: 4", "weeks: 520"));
    long room = Files.getFileStore(folder).getUsableSpace();
    assertThat(room).as("this test needs a disk it cannot fill").isLessThan(2_000_000_000_000L);
    assertThatThrownBy(() -> Dataset.generate(huge, 1, folder))
        .isInstanceOf(DatasetException.class)
        .hasMessageStartingWith("no disk space for 10000000000 events in " + folder);
    assertThat(folder).isEmptyDirectory();
  }
}
