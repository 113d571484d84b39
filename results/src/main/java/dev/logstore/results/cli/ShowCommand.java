package dev.logstore.results.cli;

import dev.logstore.results.RunDirectory;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what a run has to say. */
@Command(
    name = "show",
    description = "Prints what a run measured, and what may be said of it.",
    mixinStandardHelpOptions = true)
public final class ShowCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private RunArgument run;

  @Option(names = "--all", description = "every metric, not only the ones that answer a question")
  private boolean all;

  @Override
  public Integer call() {
    RunDirectory directory = run.open();
    PrintWriter out = spec.commandLine().getOut();
    out.print(new SummaryText(directory.manifest(), directory.read(), all).text());
    out.flush();
    return 0;
  }
}
