package dev.logstore.results.cli;

import dev.logstore.results.ResultsException;
import dev.logstore.results.RunDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** Where the runs are. A mixin for picocli. */
final class RunsFolder {
  @Option(
      names = "--runs",
      paramLabel = "DIR",
      defaultValue = "results/runs",
      description = "folder of the runs (default: ${DEFAULT-VALUE})")
  private Path folder;

  Path path() {
    return folder;
  }

  /** All runs, oldest first. */
  List<RunDirectory> list() {
    return RunDirectory.list(folder);
  }

  /**
   * A run.
   *
   * @param name its folder, or its id in the folder of the runs
   * @throws ResultsException if there is no run of that name
   */
  RunDirectory find(String name) {
    Path own = Path.of(name);
    if (Files.isDirectory(own)) {
      return RunDirectory.open(own);
    }
    Path byId = folder.resolve(name);
    if (Files.isDirectory(byId)) {
      return RunDirectory.open(byId);
    }
    throw new ResultsException(
        "there is no run '%s', neither as a folder nor in %s; list shows the runs"
            .formatted(name, folder));
  }
}
