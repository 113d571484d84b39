package dev.logstore.datasets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder with a file of events and {@code manifest.json}. The manifest is written last: a folder
 * that has one is whole. A shard of a data set is a folder of the same kind. Immutable.
 */
public final class Dataset {
  /** Name of the manifest's file. */
  public static final String MANIFEST_FILE = "manifest.json";

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

  /** As CSV, by all cores. */
  public static Dataset generate(SiteProfile profile, long seed, Path folder, Progress progress) {
    return generate(profile, seed, folder, GenerationSettings.defaults(), progress);
  }

  /**
   * Makes the data set of a profile and seed, or a shard of it. What the folder had of a data set
   * is replaced; when it fails or is interrupted, the folder has no manifest, so that nothing looks
   * complete.
   *
   * @param folder made if it is not there
   * @throws DatasetException if the folder cannot be written or the disk has no room
   */
  public static Dataset generate(
      SiteProfile profile, long seed, Path folder, GenerationSettings settings, Progress progress) {
    try {
      DatasetWriter writer = new DatasetWriter(profile, seed, settings);
      return new Dataset(folder, writer.write(folder, progress));
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

  /**
   * Puts the shards of one data set together: the result has the bytes, and the manifest, of the
   * data set made in one part.
   *
   * @param shards all of them, in any order
   * @throws DatasetException if one is missing, broken, or of another data set
   */
  public static Dataset join(List<Dataset> shards, Path folder, Progress progress) {
    try {
      return new Dataset(folder, new DatasetJoin(shards).write(folder, progress));
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
   * Opens the data set of a profile and seed in the folder, or generates it as CSV. One that is
   * there counts if profile, seed and model version are the same and the file has the size that its
   * manifest says; {@link #verify} looks at the content too.
   *
   * @throws DatasetException as {@link #generate(SiteProfile, long, Path, Progress)} does
   */
  public static Dataset generateIfAbsent(
      SiteProfile profile, long seed, Path folder, Progress progress) {
    if (Files.exists(folder.resolve(MANIFEST_FILE))) {
      try {
        Dataset there = open(folder);
        if (there.isOf(profile, seed)
            && there.manifest.shard().isWhole()
            && there.manifest.file().format() == EventFormat.CSV) {
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
        && manifest.sourceSha256().equals(profile.sha256())
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

  /** The file of the events. */
  public Path eventsFile() {
    return folder.resolve(manifest.file().name());
  }

  /** Opens the events for reading one by one; close the reader. */
  public EventReader reader() {
    return manifest.file().format().read(eventsFile(), manifest.shard());
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
    new FileCheck(this).run();
  }

  DatasetException broken(String how) {
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
}
