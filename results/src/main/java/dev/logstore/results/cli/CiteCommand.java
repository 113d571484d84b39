package dev.logstore.results.cli;

import dev.logstore.results.archive.Citation;
import dev.logstore.results.archive.RunArchive;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints how to cite a run. */
@Command(
    name = "cite",
    description = "Prints how to cite a run, with the checksum of its measurements.",
    mixinStandardHelpOptions = true)
public final class CiteCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private RunArgument run;

  @Option(
      names = "--format",
      defaultValue = "bibtex",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private Format format;

  /** How a citation is written. */
  enum Format {
    BIBTEX,
    CFF
  }

  @Override
  public Integer call() {
    Citation citation = RunArchive.of(run.open(), true).citation();
    PrintWriter out = spec.commandLine().getOut();
    out.print(format == Format.CFF ? citation.cff() : citation.bibtex());
    out.flush();
    return 0;
  }
}
