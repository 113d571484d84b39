package dev.logstore.datasets.importing;

import dev.logstore.datasets.Dataset;
import dev.logstore.datasets.DatasetException;
import dev.logstore.datasets.ImportedDataset;
import dev.logstore.datasets.MoodleEvent;
import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Makes a data set of a site's own log. */
public final class LogImport {
  /** Where the rows that are no events are told, beside the data set. */
  public static final String REJECTED_FILE = "rejected.csv";

  private static final int ROWS_IN_MEMORY = 100_000;

  private final ImportSettings settings;
  private final Pseudonyms pseudonyms;

  public LogImport(ImportSettings settings) {
    this.settings = settings;
    this.pseudonyms = new Pseudonyms(settings.key());
  }

  /**
   * What became of the rows: read = imported + rejected.
   *
   * @param othersDropped rows whose {@code other} was neither JSON nor PHP and is now null
   */
  public record Result(
      Dataset dataset, long read, long imported, long rejected, long othersDropped) {}

  /**
   * Reads a log and writes the data set.
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
    try {
      Files.createDirectories(folder);
      try (CsvRecords records = new CsvRecords(open(source));
          TimeSorter sorter = new TimeSorter(folder, ROWS_IN_MEMORY);
          BufferedWriter rejected = Files.newBufferedWriter(folder.resolve(REJECTED_FILE))) {
        return run(source, folder, records, sorter, rejected);
      }
    } catch (IOException e) {
      throw new DatasetException(
          "cannot import " + source + " to " + folder + ": " + e + "; make room or check both", e);
    }
  }

  private Result run(
      Path source, Path folder, CsvRecords records, TimeSorter sorter, BufferedWriter rejected)
      throws IOException {
    RowReader reader = readerFor(source, records.next());
    rejected.write("line,reason\n");
    long read = 0;
    long bad = 0;
    long dropped = 0;
    for (CsvRecords.Row row = records.next(); row != null; row = records.next()) {
      read++;
      try {
        if (row.fields() == null) {
          throw new RejectedRow(row.reason());
        }
        MoodleEvent event = reader.read(row.fields());
        MoodleEvent written = settings.keepIdentities() ? event : pseudonyms.of(event);
        dropped += event.other() != null && written.other() == null ? 1 : 0;
        sorter.add(written);
      } catch (RejectedRow e) {
        bad++;
        rejected.write(row.line() + ",\"" + e.getMessage().replace("\"", "\"\"") + "\"\n");
      }
    }
    rejected.flush();
    if (read == bad) {
      throw new DatasetException(
          "no row of " + source + " is an event; see " + folder.resolve(REJECTED_FILE));
    }
    Dataset dataset = ImportedDataset.write(folder, settings.zone(), sorter.sorted());
    return new Result(dataset, read, read - bad, bad, dropped);
  }

  private RowReader readerFor(Path source, CsvRecords.Row header) {
    if (header == null || header.fields() == null) {
      throw new DatasetException(source + ", line 1: no header of a CSV file");
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

  private static InputStream open(Path source) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(source), 1 << 16);
    in.mark(2);
    boolean gzip = CsvRecords.isGzip(in.readNBytes(2));
    in.reset();
    return gzip ? new GZIPInputStream(in, 1 << 16) : in;
  }
}
