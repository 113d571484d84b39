package dev.logstore.datasets.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logstore.datasets.DatasetException;
import dev.logstore.datasets.cli.DatasetsCommand;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that fills while a log is imported, wherever the import then is. What stands for the disk
 * is the device that is always full, under the name of the file that is written.
 */
class FullDiskImportTest {
  private static final Path FULL = Path.of("/dev/full");

  /** More than are sorted in memory. */
  private static final int ROWS = 100_001;

  @TempDir private Path folder;
  private Path log;
  private Path out;

  @BeforeEach
  void writeLog() throws IOException {
    assertThat(FULL).as("the device that is always full").exists();
    log = folder.resolve("log.csv");
    try (BufferedWriter csv = Files.newBufferedWriter(log)) {
      csv.write("eventname,userid,contextid,timecreated\n");
      for (int row = 0; row < ROWS; row++) {
        csv.write("\\core\\event\\course_viewed,5,9," + (1_700_000_000 + row) + "\n");
      }
    }
    out = Files.createDirectory(folder.resolve("out"));
  }

  @Test
  void whileTheEventsAreWrittenItIsOneLineAndLeavesNothing() throws IOException {
    Files.createSymbolicLink(out.resolve("events.csv.partial"), FULL);
    StringWriter err = new StringWriter();

    int code =
        DatasetsCommand.run(
            new PrintWriter(new StringWriter()),
            new PrintWriter(err),
            "import",
            log.toString(),
            "--out",
            out.toString());

    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).isEqualTo("datasets import: " + message() + "\n");
    assertThat(out).isEmptyDirectory();
  }

  @Test
  void whileTheRowsAreSortedItIsOneLineAndTheDataSetThatWasThereStays() throws IOException {
    Path manifest = Files.writeString(out.resolve("manifest.json"), "{}");
    Path events = Files.writeString(out.resolve("events.csv"), "of before\n");

    assertThatThrownBy(() -> run(new FillingDisk()))
        .isInstanceOf(DatasetException.class)
        .hasMessage(message());

    try (Stream<Path> left = Files.list(out)) {
      assertThat(left).containsExactlyInAnyOrder(manifest, events);
    }
    assertThat(manifest).hasContent("{}");
    assertThat(events).hasContent("of before\n");
  }

  private String message() {
    return "cannot import "
        + log
        + " to "
        + out
        + ": No space left on device; make room or check both";
  }

  private void run(LogImport.Progress progress) {
    byte[] key = "of sixteen bytes or more".getBytes(StandardCharsets.UTF_8);
    new LogImport(
            new ImportSettings(ImportSettings.keyOf(key), false, ZoneId.of("UTC"), false, 2),
            progress)
        .run(log, out);
  }

  /** Is full from the first row on, for the first run of sorted rows. */
  private final class FillingDisk implements LogImport.Progress {
    @Override
    public void read(long rows, long bytes, long ofBytes) {
      if (rows > 1) {
        return;
      }
      try (Stream<Path> all = Files.list(out)) {
        Path scratch = all.filter(Files::isDirectory).findFirst().orElseThrow();
        Files.createSymbolicLink(scratch.resolve("run-0.csv"), FULL);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void written(long events, long ofEvents) {
      throw new AssertionError("nothing can be written");
    }
  }
}
