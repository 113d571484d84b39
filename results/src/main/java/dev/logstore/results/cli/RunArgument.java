package dev.logstore.results.cli;

import dev.logstore.results.ResultsException;
import dev.logstore.results.RunDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How a run is named on a command line: by its folder, or by its id. A mixin for picocli. */
public final class RunArgument {
  @Parameters(paramLabel = "RUN", description = "folder of a run, or the id of one in --runs")
  private String run;

  @Option(
      names = "--runs",
      paramLabel = "DIR",
      defaultValue = "results/runs",
      description = "folder of the runs (default: ${DEFAULT-VALUE})")
  private Path runs;

  /**
   * The folder of the run.
   *
   * @throws ResultsException if there is no run of that name
   */
  public RunDirectory open() {
    return find(run, runs);
  }

  /** The run of that folder, or of that id in the folder of the runs. */
  static RunDirectory find(String run, Path runs) {
    Path folder = Path.of(run);
    if (Files.isDirectory(folder)) {
      return RunDirectory.open(folder);
    }
    Path byId = runs.resolve(run);
    if (Files.isDirectory(byId)) {
      return RunDirectory.open(byId);
    }
    throw new ResultsException(
        "there is no run '%s', neither as a folder nor in %s; list shows the runs"
            .formatted(run, runs));
  }
}
