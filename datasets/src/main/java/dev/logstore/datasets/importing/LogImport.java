package dev.logstore.datasets.importing;

import dev.logstore.datasets.Dataset;
import dev.logstore.datasets.DatasetException;
import dev.logstore.datasets.DatasetManifest;
import dev.logstore.datasets.DiskRoom;
import dev.logstore.datasets.Failures;
import dev.logstore.datasets.ImportedDataset;
import dev.logstore.datasets.MoodleEvent;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.List;

/** Makes a data set of a site's own log. */
public final class LogImport {
  /** Where the rows that are no events are told, beside the data set. */
  public static final String REJECTED_FILE = "rejected.csv";

  private static final int ROWS_IN_MEMORY = 100_000;

  private final ImportSettings settings;
  private final Progress progress;
  private final Pseudonyms pseudonyms;

  public LogImport(ImportSettings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
    this.pseudonyms = new Pseudonyms(settings.key());
  }

  /** Told how far an import is: it reads all of the file, and then writes the events in order. */
  public interface Progress {
    /** So many rows are read, and so many bytes of the file's. */
    void read(long rows, long bytes, long ofBytes);

    /** So many events of so many are written. */
    void written(long events, long ofEvents);

    /** Tells nobody. */
    static Progress silent() {
      return new Progress() {
        @Override
        public void read(long rows, long bytes, long ofBytes) {}

        @Override
        public void written(long events, long ofEvents) {}
      };
    }
  }

  /**
   * What became of the rows: read = imported + rejected.
   *
   * @param othersDropped rows whose {@code other} was neither JSON nor PHP and is now null
   */
  public record Result(
      Dataset dataset, long read, long imported, long rejected, long othersDropped) {}

  /** The rows so far. */
  private static final class Counts {
    private long read;
    private long rejected;
    private long othersDropped;
  }

  /**
   * Reads a log and writes the data set. What the folder had of one is replaced at the very end;
   * until then, and if it fails, nothing there changes.
   *
   * @param source CSV of the log table or of the log report, or gzip of it
   * @param folder made if it is not there
   * @throws DatasetException if the source is no such log, none of its rows is an event, or the
   *     folder cannot be written
   */
  public Result run(Path source, Path folder) {
    if (!Files.isRegularFile(source)) {
      throw new DatasetException("there is no file " + source + "; check the path");
    }
    try (SourceFile file = new SourceFile(source)) {
      Files.createDirectories(folder);
      // The sorted runs and the result are both there for a while.
      DiskRoom.check(folder, 2 * file.textBytes(), "the import of " + source);
      try (ScratchFolder scratch = new ScratchFolder(folder)) {
        return run(source, file, folder, scratch);
      }
    } catch (IOException e) {
      throw new DatasetException(
          "cannot import "
              + source
              + " to "
              + folder
              + ": "
              + Failures.reason(e)
              + "; make room or check both",
          e);
    }
  }

  private Result run(Path source, SourceFile file, Path folder, ScratchFolder scratch)
      throws IOException {
    Path rejected = scratch.path().resolve(REJECTED_FILE);
    Counts counts = new Counts();
    try (CsvRecords records = new CsvRecords(file.content())) {
      RowReader reader = readerFor(source, records.next());
      try (TimeSorter sorter =
          new TimeSorter(scratch.path(), ROWS_IN_MEMORY, reader.newestFirst())) {
        try (BufferedWriter rejections = Files.newBufferedWriter(rejected)) {
          read(file, records, reader, sorter, rejections, counts);
        }
        if (counts.read == counts.rejected) {
          publish(rejected, folder);
          throw new DatasetException(
              "no row of " + source + " is an event; see " + folder.resolve(REJECTED_FILE));
        }
        long imported = counts.read - counts.rejected;
        Dataset dataset =
            ImportedDataset.write(
                folder,
                settings.zone(),
                settings.keepIdentities()
                    ? DatasetManifest.Kind.IMPORTED_WITH_IDENTITIES
                    : DatasetManifest.Kind.IMPORTED,
                file.sha256(),
                told(sorter.sorted(), imported));
        publish(rejected, folder);
        return new Result(dataset, counts.read, imported, counts.rejected, counts.othersDropped);
      }
    }
  }

  private void read(
      SourceFile file,
      CsvRecords records,
      RowReader reader,
      TimeSorter sorter,
      BufferedWriter rejections,
      Counts counts)
      throws IOException {
    rejections.write("line,reason\n");
    for (CsvRecords.Row row = records.next(); row != null; row = records.next()) {
      counts.read++;
      try {
        if (row.fields() == null) {
          throw new RejectedRow(row.reason());
        }
        MoodleEvent event = reader.read(row.fields());
        MoodleEvent written = settings.keepIdentities() ? event : pseudonyms.of(event);
        counts.othersDropped += event.other() != null && written.other() == null ? 1 : 0;
        sorter.add(written);
      } catch (RejectedRow e) {
        counts.rejected++;
        rejections.write(row.line() + ",\"" + e.getMessage().replace("\"", "\"\"") + "\"\n");
      }
      progress.read(counts.read, file.bytesRead(), file.bytes());
    }
  }

  private Iterator<MoodleEvent> told(Iterator<MoodleEvent> events, long all) {
    return new Iterator<>() {
      private long written;

      @Override
      public boolean hasNext() {
        return events.hasNext();
      }

      @Override
      public MoodleEvent next() {
        progress.written(++written, all);
        return events.next();
      }
    };
  }

  private static void publish(Path rejected, Path folder) throws IOException {
    Files.move(rejected, folder.resolve(REJECTED_FILE), StandardCopyOption.REPLACE_EXISTING);
  }

  private RowReader readerFor(Path source, CsvRecords.Row header) {
    if (header == null || header.fields() == null) {
      throw new DatasetException(
          source
              + ", line 1: no header of a CSV file"
              + (header == null ? "" : ": it " + header.reason()));
    }
    List<String> names = header.fields();
    try {
      return RawRowReader.knows(names)
          ? new RawRowReader(names)
          : new ReportRowReader(
              names,
              new LocalTimes(settings.zone(), settings.monthFirst()),
              pseudonyms,
              settings.course());
    } catch (DatasetException e) {
      throw new DatasetException(source + ", line 1: " + e.getMessage(), e);
    }
  }
}
