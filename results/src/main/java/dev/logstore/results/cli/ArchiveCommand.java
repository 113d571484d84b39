package dev.logstore.results.cli;

import dev.logstore.results.FileProblem;
import dev.logstore.results.ResultsException;
import dev.logstore.results.archive.RunArchive;
import dev.logstore.results.archive.Sha256;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Packs a run for a data repository. */
@Command(
    name = "archive",
    description =
        "Packs a run for a data repository; the same run gives the same bytes on any machine.",
    mixinStandardHelpOptions = true)
public final class ArchiveCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private RunArgument run;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "the archive (default: the run's id and .zip, here)")
  private Path out;

  @Option(names = "--unfinished", description = "also a run that is not complete")
  private boolean unfinished;

  @Override
  public Integer call() {
    RunArchive archive = RunArchive.of(run.open(), unfinished);
    byte[] bytes = archive.bytes();
    Path file = out == null ? Path.of(archive.fileName()) : out;
    write(file, bytes);
    PrintWriter output = spec.commandLine().getOut();
    output.printf("%s  %s%n", Sha256.of(bytes), file);
    output.flush();
    if (archive.files().keySet().stream().noneMatch(name -> name.startsWith("figures/"))) {
      PrintWriter err = spec.commandLine().getErr();
      err.println("results: no figures are in it: thesis-figures.jar draw RUN makes them");
      err.flush();
    }
    return 0;
  }

  private static void write(Path file, byte[] bytes) {
    try {
      if (Files.exists(file)) {
        if (!Files.isRegularFile(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
          throw new ResultsException(
              "%s is there and is something else; move it away or choose another --out"
                  .formatted(file));
        }
        return;
      }
      Path partial = Path.of(file + ".part");
      Files.write(partial, bytes);
      Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new ResultsException(
          "%s cannot be written (%s); free some space or choose another --out"
              .formatted(file, FileProblem.of(e)),
          e);
    }
  }
}
