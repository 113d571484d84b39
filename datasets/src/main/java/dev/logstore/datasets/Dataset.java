package dev.logstore.datasets;

import dev.logstore.datasets.DatasetManifest.Counts;
import dev.logstore.datasets.DatasetManifest.DataFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder with {@code events.csv} and {@code manifest.json}. The manifest is written last: a
 * folder that has one is whole. Immutable.
 */
public final class Dataset {
  /** Name of the events' file. */
  public static final String EVENTS_FILE = "events.csv";

  /** Name of the manifest's file. */
  public static final String MANIFEST_FILE = "manifest.json";

  private static final int ROWS_PER_REPORT = 20_000;

  /** Generous size of a row, to see before writing whether the disk has room. */
  private static final long BYTES_PER_ROW = 320;

  private final Path folder;
  private final DatasetManifest manifest;

  private Dataset(Path folder, DatasetManifest manifest) {
    this.folder = folder;
    this.manifest = manifest;
  }

  /** Told from time to time how far a generation is. */
  @FunctionalInterface
  public interface Progress {
    /** So many rows of so many are written. */
    void written(long rows, long total);

    /** Tells nobody. */
    static Progress silent() {
      return (rows, total) -> {};
    }
  }

  /** {@link #generate(SiteProfile, long, Path, Progress)} without reports. */
  public static Dataset generate(SiteProfile profile, long seed, Path folder) {
    return generate(profile, seed, folder, Progress.silent());
  }

  /**
   * Makes the data set of a profile and seed. What the folder had of a data set is replaced; when
   * it fails or is interrupted, the folder has no manifest, so that nothing looks complete.
   *
   * @param folder made if it is not there
   * @throws DatasetException if the folder cannot be written or the disk has no room
   */
  public static Dataset generate(SiteProfile profile, long seed, Path folder, Progress progress) {
    EventGenerator generator = new EventGenerator(profile, seed);
    try {
      Files.createDirectories(folder);
      checkRoom(folder, generator.size());
      try (PartialFile events = new PartialFile(folder.resolve(EVENTS_FILE))) {
        Tally tally = new Tally();
        EventCsv.Writing csv = EventCsv.writeTo(events.out());
        for (MoodleEvent event : generator) {
          csv.write(event);
          tally.add(event);
          if (tally.events() % ROWS_PER_REPORT == 0) {
            progress.written(tally.events(), generator.size());
          }
        }
        csv.flush();
        progress.written(tally.events(), generator.size());
        Files.deleteIfExists(folder.resolve(MANIFEST_FILE));
        events.commit();
        DatasetManifest manifest =
            manifest(profile, seed, generator, tally, events.sha256(), folder);
        try (PartialFile json = new PartialFile(folder.resolve(MANIFEST_FILE))) {
          json.out().write(manifest.toJson().getBytes(StandardCharsets.UTF_8));
          json.commit();
        }
        return new Dataset(folder, manifest);
      }
    } catch (IOException e) {
      throw new DatasetException(
          "cannot write the data set to "
              + folder
              + ": "
              + Failures.reason(e)
              + "; choose another folder or make room",
          e);
    }
  }

  /** {@link #generateIfAbsent(SiteProfile, long, Path, Progress)} without reports. */
  public static Dataset generateIfAbsent(SiteProfile profile, long seed, Path folder) {
    return generateIfAbsent(profile, seed, folder, Progress.silent());
  }

  /**
   * Opens the data set of a profile and seed in the folder, or generates it. One that is there
   * counts if profile, seed and model version are the same and the file has the size that its
   * manifest says; {@link #verify} looks at the content too.
   *
   * @throws DatasetException as {@link #generate(SiteProfile, long, Path, Progress)} does
   */
  public static Dataset generateIfAbsent(
      SiteProfile profile, long seed, Path folder, Progress progress) {
    if (Files.exists(folder.resolve(MANIFEST_FILE))) {
      try {
        Dataset there = open(folder);
        if (there.isOf(profile, seed)) {
          return there;
        }
      } catch (DatasetException e) {
        return generate(profile, seed, folder, progress); // Broken is as good as absent.
      }
    }
    return generate(profile, seed, folder, progress);
  }

  /**
   * Opens a data set.
   *
   * @throws DatasetException if the folder has none, or its file has not the size that it should
   */
  public static Dataset open(Path folder) {
    Path manifestFile = folder.resolve(MANIFEST_FILE);
    if (!Files.isRegularFile(manifestFile)) {
      throw new DatasetException(
          "there is no data set in "
              + folder
              + " (no "
              + MANIFEST_FILE
              + "); make one with: datasets generate --out "
              + folder);
    }
    Dataset opened = new Dataset(folder, DatasetManifest.read(manifestFile));
    long bytes = sizeOf(opened.eventsFile());
    if (bytes != opened.manifest.file().bytes()) {
      throw opened.broken(
          "has " + bytes + " bytes, the manifest says " + opened.manifest.file().bytes());
    }
    return opened;
  }

  /** Whether this is the data set that the present model makes of a profile and seed. */
  public boolean isOf(SiteProfile profile, long seed) {
    return manifest.modelVersion() == EventGenerator.MODEL_VERSION
        && manifest.profile().equals(profile.name())
        && manifest.profileSha256().equals(profile.sha256())
        && manifest.seed() == seed;
  }

  /** The folder. */
  public Path folder() {
    return folder;
  }

  /** What it is. */
  public DatasetManifest manifest() {
    return manifest;
  }

  /** The CSV file of the events. */
  public Path eventsFile() {
    return folder.resolve(manifest.file().name());
  }

  /** Opens the events for reading one by one; close the reader. */
  public EventReader reader() {
    return EventCsv.read(eventsFile());
  }

  /** The events in their order; close the stream. */
  public Stream<MoodleEvent> events() {
    return reader().stream();
  }

  /** All events, in memory: about 400 bytes each. */
  public List<MoodleEvent> readAll() {
    try (Stream<MoodleEvent> events = events()) {
      List<MoodleEvent> all = new ArrayList<>(Math.toIntExact(manifest.counts().events()));
      events.forEach(all::add);
      return all;
    }
  }

  /**
   * Reads the whole file and compares it with the manifest.
   *
   * @throws DatasetException if its checksum or number of rows is another, or a row is broken
   */
  public void verify() {
    String sha256 = checksum(eventsFile());
    if (!sha256.equals(manifest.file().sha256())) {
      throw broken("has the SHA-256 " + sha256 + ", the manifest says " + manifest.file().sha256());
    }
    try (Stream<MoodleEvent> events = events()) {
      long rows = events.count();
      if (rows != manifest.file().rows()) {
        throw broken("has " + rows + " rows, the manifest says " + manifest.file().rows());
      }
    }
  }

  private DatasetException broken(String how) {
    return new DatasetException(eventsFile() + " " + how + "; generate the data set again");
  }

  private static long sizeOf(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new DatasetException(
          "cannot read " + file + ": " + Failures.reason(e) + "; generate the data set again", e);
    }
  }

  private static String checksum(Path file) {
    MessageDigest digest = Checksums.sha256();
    try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
      byte[] buffer = new byte[1 << 16];
      while (bytes.read(buffer) >= 0) {
        // The digest sees what is read.
      }
    } catch (IOException e) {
      throw new DatasetException("cannot read " + file + ": " + Failures.reason(e), e);
    }
    return Checksums.hex(digest.digest());
  }

  private static void checkRoom(Path folder, long rows) throws IOException {
    long needed = rows * BYTES_PER_ROW;
    long usable = Files.getFileStore(folder).getUsableSpace();
    if (usable < needed) {
      throw new DatasetException(
          "no disk space for "
              + rows
              + " events in "
              + folder
              + ": about "
              + (needed >> 20)
              + " MiB needed, "
              + (usable >> 20)
              + " MiB free; make room or choose another folder");
    }
  }

  private static DatasetManifest manifest(
      SiteProfile profile,
      long seed,
      EventGenerator generator,
      Tally tally,
      String sha256,
      Path folder)
      throws IOException {
    return new DatasetManifest(
        DatasetManifest.FORMAT_VERSION,
        EventGenerator.MODEL_VERSION,
        profile.name(),
        profile.sha256(),
        seed,
        profile.calendar().timeZone().getId(),
        generator.from(),
        generator.to(),
        new Counts(
            tally.events(),
            tally.users(),
            generator.site().courses().size(),
            generator.site().courseModules(),
            tally.distinctEventNames(),
            tally.anonymous()),
        new DataFile(EVENTS_FILE, Files.size(folder.resolve(EVENTS_FILE)), tally.events(), sha256));
  }
}
