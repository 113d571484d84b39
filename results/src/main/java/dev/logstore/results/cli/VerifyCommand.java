package dev.logstore.results.cli;

import dev.logstore.results.archive.Verification;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks an archive or a run. */
@Command(
    name = "verify",
    description = "Checks an archive, or a folder, and names the first thing that is wrong.",
    mixinStandardHelpOptions = true)
public final class VerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "ARCHIVE",
      description = "an archive, the folder that it was unpacked to, or a run")
  private String archive;

  @Mixin private RunsFolder runs;

  @Override
  public Integer call() {
    Path file = Path.of(archive);
    Verification found =
        Verification.of(Files.isRegularFile(file) ? file : runs.find(archive).path());
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%s: %d rows%s%n",
        found.run(),
        found.rows(),
        found.files() == 0
            ? ", as the manifest says"
            : ", " + found.files() + " files with the checksums they were archived with");
    out.flush();
    return 0;
  }
}
