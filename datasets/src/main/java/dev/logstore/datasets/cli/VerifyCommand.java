package dev.logstore.datasets.cli;

import dev.logstore.datasets.Dataset;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code datasets verify}. */
@Command(
    name = "verify",
    description = "Reads a data set through and compares it with its manifest.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
final class VerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "A folder made by generate.")
  private Path folder;

  @Override
  public Integer call() {
    Dataset dataset = Dataset.open(folder);
    dataset.verify();
    spec.commandLine()
        .getOut()
        .println(
            String.format(
                Locale.ROOT,
                "%s is whole: %,d rows, sha256 %s",
                dataset.eventsFile(),
                dataset.manifest().file().rows(),
                dataset.manifest().file().sha256()));
    return 0;
  }
}
