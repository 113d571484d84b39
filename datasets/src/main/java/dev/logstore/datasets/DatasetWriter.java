package dev.logstore.datasets;

import dev.logstore.datasets.DatasetManifest.Counts;
import dev.logstore.datasets.DatasetManifest.DataFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes a data set, or a shard of it, in a folder. */
final class DatasetWriter {
  private final SiteProfile profile;
  private final long seed;
  private final GenerationSettings settings;
  private final EventGenerator generator;

  DatasetWriter(SiteProfile profile, long seed, GenerationSettings settings) {
    this.profile = profile;
    this.seed = seed;
    this.settings = settings;
    this.generator = new EventGenerator(profile, seed);
  }

  DatasetManifest write(Path folder, Dataset.Progress progress) throws IOException {
    Files.createDirectories(folder);
    long expected = (generator.size() + settings.shard().of() - 1) / settings.shard().of();
    DiskRoom.check(folder, expected, settings.format());
    try (PartialFile file = new PartialFile(folder.resolve(settings.format().fileName()))) {
      Output output = new Output(file);
      encode(output, expected, progress);
      List<DatasetManifest.Part> parts = output.ledger.close();
      file.flush();
      DatasetManifest manifest =
          manifest(
              output.tally,
              new DataFile(
                  settings.format().fileName(),
                  settings.format(),
                  file.size(),
                  output.tally.events(),
                  file.sha256(),
                  parts));
      replace(folder, file, manifest);
      return manifest;
    }
  }

  /** Puts the events and then the manifest in place of what the folder had. */
  static void replace(Path folder, PartialFile events, DatasetManifest manifest)
      throws IOException {
    Files.deleteIfExists(folder.resolve(Dataset.MANIFEST_FILE));
    for (EventFormat other : EventFormat.values()) {
      if (other != manifest.file().format()) {
        Files.deleteIfExists(folder.resolve(other.fileName()));
      }
    }
    events.commit();
    try (PartialFile json = new PartialFile(folder.resolve(Dataset.MANIFEST_FILE))) {
      json.write(manifest.toJson().getBytes(StandardCharsets.UTF_8));
      json.commit();
    }
  }

  private void encode(Output output, long expected, Dataset.Progress progress) throws IOException {
    Shard shard = settings.shard();
    int from = shard.firstWindow(generator.windows());
    int to = shard.endWindow(generator.windows());
    WindowEncoder encoder = new WindowEncoder(generator, settings.format(), from, to);
    if (shard.isFirst()) {
      output.write(encoder.begin());
    }
    InOrder.forEach(
        settings.threads(),
        from,
        to,
        encoder::encode,
        (EncodedWindow window) -> {
          output.write(window);
          // Shards are cut between windows, so that one may be a little longer than expected.
          progress.written(output.tally.events(), Math.max(expected, output.tally.events()));
        });
    if (shard.isLast()) {
      output.write(encoder.end());
    }
  }

  private DatasetManifest manifest(Tally tally, DataFile file) {
    return new DatasetManifest(
        DatasetManifest.FORMAT_VERSION,
        EventGenerator.MODEL_VERSION,
        DatasetManifest.Kind.GENERATED,
        profile.name(),
        profile.sha256(),
        seed,
        profile.calendar().timeZone().getId(),
        generator.from(),
        generator.to(),
        settings.shard(),
        new Counts(
            tally.events(),
            tally.users(),
            generator.site().courses().size(),
            generator.site().courseModules(),
            tally.distinctEventNames(),
            tally.anonymous()),
        file);
  }

  /** The file with all that is counted of it. */
  private static final class Output {
    private final PartialFile file;
    private final PartLedger ledger = new PartLedger();
    private final Tally tally = new Tally();

    Output(PartialFile file) {
      this.file = file;
    }

    void write(EncodedWindow window) throws IOException {
      ledger.rows(window.firstEvent(), window.tally().events());
      write(window.blocks());
      tally.add(window.tally());
    }

    void write(List<ByteBlock> blocks) throws IOException {
      for (ByteBlock block : blocks) {
        ledger.bytes(block.array(), block.size());
        file.write(block.array(), block.size());
      }
    }
  }
}
