package dev.logstore.benchmarks.study;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.database.ServerWay;
import dev.logstore.results.ResultsException;
import dev.logstore.results.RunDirectory;
import dev.logstore.results.RunManifest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The runs of a folder that can go on. */
public final class UnfinishedRuns {
  private UnfinishedRuns() {}

  /**
   * Finds a run.
   *
   * @param runs folder that keeps runs
   * @param nameOrPath of a run; empty means the newest unfinished one that nobody works on
   * @throws BenchmarkException if there is none
   */
  public static Path find(Path runs, String nameOrPath) {
    if (nameOrPath.isEmpty()) {
      return newest(runs);
    }
    return Files.isDirectory(runs.resolve(nameOrPath))
        ? runs.resolve(nameOrPath)
        : Path.of(nameOrPath);
  }

  /** How the servers of a run were got, if it came that far. */
  public static Optional<ServerWay> way(Path run) {
    return RunDirectory.open(run).manifest().servers().stream()
        .findFirst()
        .map(server -> ServerWay.valueOf(server.way().name()));
  }

  private static Path newest(Path runs) {
    List<RunDirectory> all = RunDirectory.list(runs);
    for (int i = all.size() - 1; i >= 0; i--) {
      RunDirectory run = all.get(i);
      if (isUnfinished(run) && !RunLock.isHeld(run.path())) {
        return run.path();
      }
    }
    throw new BenchmarkException(
        "no unfinished run in " + runs + ": there is nothing to resume; start a new run");
  }

  private static boolean isUnfinished(RunDirectory run) {
    try {
      requireUnfinished(run);
      return true;
    } catch (BenchmarkException | ResultsException e) {
      return false;
    }
  }

  static RunManifest requireUnfinished(RunDirectory run) {
    RunManifest manifest = run.manifest();
    if (manifest.state() == RunManifest.State.COMPLETE) {
      throw new BenchmarkException(run.id() + " is complete: there is nothing to resume");
    }
    if (manifest.course().scope() == null) {
      throw new BenchmarkException(
          run.id()
              + " is of an older version of the study, which could not resume: start a new run");
    }
    return manifest;
  }
}
