package dev.logstore.datasets.cli;

import dev.logstore.datasets.Dataset;
import dev.logstore.datasets.DatasetException;
import dev.logstore.datasets.DatasetManifest;
import dev.logstore.datasets.EventFormat;
import dev.logstore.datasets.GenerationSettings;
import dev.logstore.datasets.Shard;
import dev.logstore.datasets.SiteProfile;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code datasets generate}. */
@Command(
    name = "generate",
    description = "Makes a data set: events.csv and manifest.json in a folder.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
final class GenerateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--profile",
      paramLabel = "NAME|FILE",
      required = true,
      completionCandidates = ShippedProfiles.class,
      description = "A shipped profile (${COMPLETION-CANDIDATES}), or the path of a .yaml file.")
  private String profile;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Which of the data sets of the profile. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where to. Default: datasets/generated/<profile>-<seed>.")
  private Path out;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "csv",
      completionCandidates = Formats.class,
      description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private String format;

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      defaultValue = "1/1",
      description =
          "Only the I-th of N parts, so that several machines make one data set; put together with"
              + " join.")
  private String shard;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many make events; the bytes are the same. Default: all cores.")
  private Integer threads;

  @Option(names = "--force", description = "Make it again, or replace another data set.")
  private boolean force;

  /** For the help. */
  static final class ShippedProfiles implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return SiteProfile.SHIPPED.iterator();
    }
  }

  /** For the help. */
  static final class Formats implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return EventFormat.ids().iterator();
    }
  }

  @Override
  public Integer call() {
    GenerationSettings settings = settings();
    SiteProfile site = SiteProfile.load(profile);
    Path folder = out != null ? out : defaultFolder(site, settings);
    PrintWriter console = spec.commandLine().getOut();
    if (!force && isThere(site, folder, settings)) {
      console.println("already there: " + folder);
      summary(console, Dataset.open(folder));
      return 0;
    }
    console.println(
        String.format(
            Locale.ROOT,
            "generating %,d events of profile %s, seed %d%s",
            site.events(),
            site.name(),
            seed,
            settings.shard().isWhole() ? "" : ", shard " + settings.shard()));
    ProgressLine progress = ProgressLine.on(spec.commandLine().getErr());
    long started = System.nanoTime();
    Dataset made = Dataset.generate(site, seed, folder, settings, progress);
    progress.clear();
    double seconds = (System.nanoTime() - started) / 1e9;
    console.println(String.format(Locale.ROOT, "wrote %s in %.1f s", made.eventsFile(), seconds));
    summary(console, made);
    return 0;
  }

  private GenerationSettings settings() {
    GenerationSettings settings =
        GenerationSettings.defaults()
            .withFormat(EventFormat.of(format))
            .withShard(Shard.parse(shard));
    return threads == null ? settings : settings.withThreads(threads);
  }

  private Path defaultFolder(SiteProfile site, GenerationSettings settings) {
    String part =
        settings.shard().isWhole()
            ? ""
            : "-" + settings.shard().index() + "of" + settings.shard().of();
    return Path.of("datasets", "generated", site.name() + "-" + seed + part);
  }

  /** Whether this very data set is there; another one is not replaced without being told to. */
  private boolean isThere(SiteProfile site, Path folder, GenerationSettings settings) {
    if (!Files.exists(folder.resolve(Dataset.MANIFEST_FILE))) {
      return false;
    }
    Dataset there;
    try {
      there = Dataset.open(folder);
    } catch (DatasetException e) {
      throw new DatasetException(folder + " holds a broken data set; replace it with --force", e);
    }
    DatasetManifest other = there.manifest();
    if (!there.isOf(site, seed)
        || other.file().format() != settings.format()
        || !other.shard().equals(settings.shard())) {
      throw new DatasetException(
          folder
              + " holds another data set (profile "
              + other.profile()
              + ", seed "
              + other.seed()
              + ", model "
              + other.modelVersion()
              + ", format "
              + other.file().format()
              + ", shard "
              + other.shard()
              + "); replace it with --force or choose another folder with --out");
    }
    return true;
  }

  private static void summary(PrintWriter console, Dataset dataset) {
    DatasetManifest manifest = dataset.manifest();
    console.println(
        String.format(
            Locale.ROOT,
            "%,d events, %,d bytes, %s to %s",
            manifest.counts().events(),
            manifest.file().bytes(),
            manifest.from(),
            manifest.to()));
    console.println("sha256 " + manifest.file().sha256());
  }
}
