package dev.logstore.datasets.cli;

import dev.logstore.datasets.Dataset;
import dev.logstore.datasets.DatasetException;
import dev.logstore.datasets.DatasetManifest;
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

  @Option(names = "--force", description = "Make it again, or replace another data set.")
  private boolean force;

  /** For the help. */
  static final class ShippedProfiles implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return SiteProfile.SHIPPED.iterator();
    }
  }

  @Override
  public Integer call() {
    SiteProfile site = SiteProfile.load(profile);
    Path folder = out != null ? out : Path.of("datasets", "generated", site.name() + "-" + seed);
    PrintWriter console = spec.commandLine().getOut();
    if (!force && isThere(site, folder)) {
      console.println("already there: " + folder);
      summary(console, Dataset.open(folder));
      return 0;
    }
    console.println(
        String.format(
            Locale.ROOT,
            "generating %,d events of profile %s, seed %d",
            site.events(),
            site.name(),
            seed));
    ProgressLine progress = ProgressLine.onTerminal(spec.commandLine().getErr());
    long started = System.nanoTime();
    Dataset made = Dataset.generate(site, seed, folder, progress);
    progress.clear();
    double seconds = (System.nanoTime() - started) / 1e9;
    console.println(String.format(Locale.ROOT, "wrote %s in %.1f s", made.eventsFile(), seconds));
    summary(console, made);
    return 0;
  }

  /** Whether this very data set is there; another one is not replaced without being told to. */
  private boolean isThere(SiteProfile site, Path folder) {
    if (!Files.exists(folder.resolve(Dataset.MANIFEST_FILE))) {
      return false;
    }
    Dataset there;
    try {
      there = Dataset.open(folder);
    } catch (DatasetException e) {
      throw new DatasetException(folder + " holds a broken data set; replace it with --force", e);
    }
    if (!there.isOf(site, seed)) {
      DatasetManifest other = there.manifest();
      throw new DatasetException(
          folder
              + " holds another data set (profile "
              + other.profile()
              + ", seed "
              + other.seed()
              + ", model "
              + other.modelVersion()
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
