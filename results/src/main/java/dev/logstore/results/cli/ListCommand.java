package dev.logstore.results.cli;

import dev.logstore.results.ResultsException;
import dev.logstore.results.RunDirectory;
import dev.logstore.results.RunManifest;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the runs of a folder, oldest first. */
@Command(
    name = "list",
    description = "Lists the runs, oldest first.",
    mixinStandardHelpOptions = true)
public final class ListCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private RunsFolder runs;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<RunDirectory> found = runs.list();
    if (found.isEmpty()) {
      out.println("No runs in " + runs.path());
      return 0;
    }
    TextTable table = new TextTable("run", "state", "plan", "forks", "failed");
    List<String> problems = new ArrayList<>();
    for (RunDirectory run : found) {
      addRow(table, run, problems);
    }
    out.print(table.text());
    problems.forEach(out::println);
    out.flush();
    return 0;
  }

  /** A run that cannot be read is listed as such, so that it does not hide the others. */
  private static void addRow(TextTable table, RunDirectory run, List<String> problems) {
    try {
      RunManifest manifest = run.manifest();
      table.row(
          run.id(),
          manifest.state().name().toLowerCase(Locale.ROOT),
          manifest.plan().name(),
          Integer.toString(manifest.totals().forks()),
          Integer.toString(manifest.totals().failedForks()));
    } catch (ResultsException e) {
      table.row(run.id(), "see below", "", "", "");
      problems.add(e.getMessage());
    }
  }
}
