package dev.logstore.datasets;

import dev.logstore.datasets.DatasetManifest.Counts;
import dev.logstore.datasets.DatasetManifest.DataFile;
import dev.logstore.datasets.DatasetManifest.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Puts the shards of one data set together, and checks them on the way. */
final class DatasetJoin {
  private final List<Dataset> shards;
  private final Tally tally = new Tally();
  private final PartLedger ledger = new PartLedger();

  /**
   * @param shards in any order
   * @throws DatasetException if they are not all the shards of one data set
   */
  DatasetJoin(List<Dataset> shards) {
    this.shards = new ArrayList<>(shards);
    this.shards.sort(Comparator.comparingInt(shard -> shard.manifest().shard().index()));
    checkKinship();
    checkCompleteness();
  }

  private DatasetManifest first() {
    return shards.get(0).manifest();
  }

  private void checkKinship() {
    for (Dataset shard : shards) {
      if (!identity(shard.manifest()).equals(identity(first()))) {
        throw new DatasetException(
            shard.folder()
                + " is a shard of another data set than "
                + shards.get(0).folder()
                + ": "
                + identity(shard.manifest())
                + " is not "
                + identity(first())
                + "; generate it with the same settings");
      }
    }
  }

  private static String identity(DatasetManifest manifest) {
    return String.join(
        " ",
        "profile",
        manifest.profile(),
        manifest.sourceSha256(),
        "seed " + manifest.seed(),
        "model " + manifest.modelVersion(),
        "format " + manifest.file().format(),
        "of " + manifest.shard().of());
  }

  private void checkCompleteness() {
    Set<Integer> present = new HashSet<>();
    for (Dataset shard : shards) {
      if (!present.add(shard.manifest().shard().index())) {
        throw new DatasetException(
            "shard " + shard.manifest().shard() + " is given twice; give each folder once");
      }
    }
    int of = first().shard().of();
    for (int i = 1; i <= of; i++) {
      if (!present.contains(i)) {
        throw new DatasetException(
            "shard "
                + new Shard(i, of)
                + " is missing; make it with: datasets generate --shard "
                + new Shard(i, of));
      }
    }
  }

  DatasetManifest write(Path folder, Dataset.Progress progress) throws IOException {
    checkTarget(folder);
    Files.createDirectories(folder);
    long bytes = shards.stream().mapToLong(shard -> shard.manifest().file().bytes()).sum();
    long rows = shards.stream().mapToLong(shard -> shard.manifest().file().rows()).sum();
    DiskRoom.check(folder, bytes, rows + " events");
    EventFormat format = first().file().format();
    try (PartialFile file = new PartialFile(folder.resolve(format.fileName()))) {
      for (Dataset shard : shards) {
        new FileCheck(shard).checkBytes();
        append(shard, file);
        count(shard);
        progress.written(tally.events(), rows);
      }
      file.flush();
      DatasetManifest manifest =
          manifest(
              new DataFile(
                  format.fileName(),
                  format,
                  file.size(),
                  tally.events(),
                  file.sha256(),
                  ledger.close()));
      DatasetWriter.replace(folder, file, manifest);
      return manifest;
    }
  }

  /** The target must be none of the sources, which would be replaced while they are read. */
  private void checkTarget(Path folder) throws IOException {
    for (Dataset shard : shards) {
      if (Files.exists(folder) && Files.isSameFile(folder, shard.folder())) {
        throw new DatasetException(
            folder + " is one of the shards; choose another folder with --out");
      }
    }
  }

  private void append(Dataset shard, PartialFile file) throws IOException {
    byte[] buffer = new byte[1 << 18];
    try (InputStream in = Files.newInputStream(shard.eventsFile())) {
      for (Part part : shard.manifest().file().parts()) {
        ledger.rows(part.firstRow() - 1, part.rows());
        long left = part.bytes();
        while (left > 0) {
          int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
          if (read < 0) {
            throw shard.broken("has become shorter while it was read");
          }
          ledger.bytes(buffer, read);
          file.write(buffer, read);
          left -= read;
        }
      }
    }
  }

  private void count(Dataset shard) {
    long before = tally.events();
    try (Stream<MoodleEvent> events = shard.events()) {
      events.forEach(tally::add);
    }
    long rows = tally.events() - before;
    if (rows != shard.manifest().file().rows()) {
      throw shard.broken(
          "has " + rows + " rows, the manifest says " + shard.manifest().file().rows());
    }
  }

  private DatasetManifest manifest(DataFile file) {
    DatasetManifest any = first();
    return new DatasetManifest(
        any.formatVersion(),
        any.modelVersion(),
        any.kind(),
        any.profile(),
        any.sourceSha256(),
        any.seed(),
        any.timeZone(),
        any.from(),
        any.to(),
        Shard.WHOLE,
        new Counts(
            tally.events(),
            tally.users(),
            any.counts().courses(),
            any.counts().courseModules(),
            tally.distinctEventNames(),
            tally.anonymous()),
        file);
  }
}
