package dev.logstore.datasets.cli;

import dev.logstore.datasets.Dataset;
import dev.logstore.datasets.DatasetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code datasets join}. */
@Command(
    name = "join",
    description = "Checks the shards of a data set and puts them together.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
final class JoinCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      arity = "1..*",
      description = "The folder of each shard, in any order.")
  private List<Path> folders;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where to.")
  private Path out;

  @Option(names = "--force", description = "Replace the data set that is there.")
  private boolean force;

  @Override
  public Integer call() {
    if (!force && Files.exists(out.resolve(Dataset.MANIFEST_FILE))) {
      throw new DatasetException(
          out + " holds a data set; replace it with --force or choose another folder with --out");
    }
    ProgressLine progress = ProgressLine.on(spec.commandLine().getErr());
    Dataset joined = Dataset.join(folders.stream().map(Dataset::open).toList(), out, progress);
    progress.clear();
    spec.commandLine()
        .getOut()
        .println(
            String.format(
                Locale.ROOT,
                "joined %d shards to %s: %,d rows, sha256 %s",
                folders.size(),
                joined.eventsFile(),
                joined.manifest().file().rows(),
                joined.manifest().file().sha256()));
    return 0;
  }
}
