package dev.logstore.results.cli;

import dev.logstore.results.ResultsException;
import dev.logstore.results.RunDirectory;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** How a run is named on a command line: by its folder, or by its id. A mixin for picocli. */
public final class RunArgument {
  @Parameters(paramLabel = "RUN", description = "folder of a run, or the id of one in --runs")
  private String run;

  @Mixin private RunsFolder runs;

  /**
   * The folder of the run.
   *
   * @throws ResultsException if there is no run of that name
   */
  public RunDirectory open() {
    return runs.find(run);
  }
}
