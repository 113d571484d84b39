package dev.logstore.benchmarks.study;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.results.RunDirectory;
import dev.logstore.results.RunManifest;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Makes the folder of a run in a hidden one beside the runs, and moves it to its place once its
 * manifest is in it: whenever a kill comes, what looks like a run is one.
 */
final class NewRun {
  /** The process that makes the run follows. */
  private static final String HIDDEN = ".new-";

  private NewRun() {}

  /**
   * Makes the folder and the manifest.
   *
   * @param runs the folder of all runs, made if it is not there
   * @param manifest by the run's id
   * @throws BenchmarkException if the folder cannot be moved to its place
   */
  static RunDirectory create(
      Path runs, String plan, Instant now, Function<String, RunManifest> manifest) {
    Path hidden = runs.resolve(HIDDEN + ProcessHandle.current().pid());
    try {
      RunDirectory made = RunDirectory.create(hidden, plan, now);
      removeLeftBehind(runs);
      String id = freeId(runs, made.id());
      made.writeManifest(manifest.apply(id));
      Path place = runs.resolve(id);
      Files.move(made.path(), place, StandardCopyOption.ATOMIC_MOVE);
      Files.delete(hidden);
      return RunDirectory.open(place);
    } catch (IOException e) {
      throw new BenchmarkException(
          "cannot make the folder of a run in " + runs + ": " + e.getMessage(), e);
    }
  }

  /** With a number where a run of the same plan began in the same second. */
  private static String freeId(Path runs, String id) {
    String free = id;
    for (int number = 2; Files.exists(runs.resolve(free)); number++) {
      free = id + "-" + number;
    }
    return free;
  }

  /** Hidden folders of processes that were killed. */
  private static void removeLeftBehind(Path runs) throws IOException {
    try (DirectoryStream<Path> hidden = Files.newDirectoryStream(runs, HIDDEN + "*")) {
      for (Path folder : hidden) {
        String process = folder.getFileName().toString().substring(HIDDEN.length());
        if (process.matches("\\d{1,9}") && ProcessHandle.of(Long.parseLong(process)).isEmpty()) {
          delete(folder);
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
