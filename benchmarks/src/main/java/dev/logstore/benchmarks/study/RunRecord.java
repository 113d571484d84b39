package dev.logstore.benchmarks.study;

import dev.logstore.results.Measurement;
import dev.logstore.results.RunDirectory;
import dev.logstore.results.RunManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The run's folder while the run goes on: every change of the manifest is on disk at once. */
final class RunRecord {
  private final RunDirectory directory;
  private final Clock clock;
  private RunManifest manifest;

  RunRecord(RunDirectory directory, RunManifest manifest, Clock clock) {
    this.directory = directory;
    this.manifest = manifest;
    this.clock = clock;
    directory.writeManifest(manifest);
  }

  RunDirectory directory() {
    return directory;
  }

  synchronized void update(UnaryOperator<RunManifest> change) {
    if (manifest.endedAt() != null) {
      return;
    }
    manifest = change.apply(manifest);
    directory.writeManifest(manifest);
  }

  void append(List<Measurement> rows) {
    directory.append(rows);
  }

  void complete() {
    end(RunManifest.State.COMPLETE);
  }

  void interrupted() {
    end(RunManifest.State.INTERRUPTED);
  }

  /** A run that did not even reach its servers leaves no folder to puzzle over. */
  synchronized void failedOrForgotten() {
    if (manifest.endedAt() == null && manifest.servers().isEmpty()) {
      forget();
    } else {
      end(RunManifest.State.FAILED);
    }
  }

  private void forget() {
    try (Stream<Path> files = Files.walk(directory.path())) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      end(RunManifest.State.FAILED);
    }
  }

  synchronized int forks() {
    return manifest.totals().forks();
  }

  private void end(RunManifest.State state) {
    update(current -> current.ended(state, clock.instant()));
  }
}
