package dev.logstore.datasets;

import dev.logstore.datasets.DatasetManifest.Counts;
import dev.logstore.datasets.DatasetManifest.DataFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;

/**
 * Writes events from elsewhere as a data set. Its manifest names the profile {@value #PROFILE},
 * model 0 and seed 0: no model made it.
 */
public final class ImportedDataset {
  /** What stands for the profile. */
  public static final String PROFILE = "imported";

  private ImportedDataset() {}

  /**
   * Writes the data set.
   *
   * @param folder there already; a data set in it is replaced
   * @param zone of the site
   * @param kind how it was imported
   * @param sourceSha256 checksum of the file that was imported
   * @param events at least one, in the order of time
   */
  public static Dataset write(
      Path folder,
      ZoneId zone,
      DatasetManifest.Kind kind,
      String sourceSha256,
      Iterator<MoodleEvent> events)
      throws IOException {
    EventFormat format = EventFormat.CSV;
    try (PartialFile file = new PartialFile(folder.resolve(format.fileName()))) {
      PartLedger ledger = new PartLedger();
      EventCsv.Writing csv = EventCsv.writeTo(new Counted(file, ledger));
      Tally tally = new Tally();
      Set<Long> courses = new HashSet<>();
      Set<Long> modules = new HashSet<>();
      long from = 0;
      long to = 0;
      while (events.hasNext()) {
        MoodleEvent event = events.next();
        from = tally.events() == 0 ? event.timeCreated() : from;
        to = event.timeCreated();
        ledger.rows(tally.events(), 1);
        csv.write(event);
        csv.flush();
        tally.add(event);
        if (event.courseId() != null && event.courseId() > 0) {
          courses.add(event.courseId());
        }
        if (event.contextLevel() == ContextLevel.MODULE.code()) {
          modules.add(event.contextInstanceId());
        }
      }
      csv.flush();
      var parts = ledger.close();
      file.flush();
      DatasetManifest manifest =
          new DatasetManifest(
              DatasetManifest.FORMAT_VERSION,
              0,
              kind,
              PROFILE,
              sourceSha256,
              0,
              zone.getId(),
              Instant.ofEpochSecond(from),
              Instant.ofEpochSecond(to + 1),
              Shard.WHOLE,
              new Counts(
                  tally.events(),
                  tally.users(),
                  courses.size(),
                  modules.size(),
                  tally.distinctEventNames(),
                  tally.anonymous()),
              new DataFile(
                  format.fileName(), format, file.size(), tally.events(), file.sha256(), parts));
      DatasetWriter.replace(folder, file, manifest);
      return Dataset.open(folder);
    }
  }

  /** Hands bytes to the file and its ledger. */
  private static final class Counted extends OutputStream {
    private final PartialFile file;
    private final PartLedger ledger;

    Counted(PartialFile file, PartLedger ledger) {
      this.file = file;
      this.ledger = ledger;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      byte[] block = from == 0 ? bytes : java.util.Arrays.copyOfRange(bytes, from, from + count);
      ledger.bytes(block, count);
      file.write(block, count);
    }
  }
}
