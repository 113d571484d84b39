package dev.logstore.benchmarks.study;

import dev.logstore.results.Measurement;
import dev.logstore.results.RunDirectory;
import dev.logstore.results.RunManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The run's folder while a sitting goes on: every change of the manifest is on disk at once, and
 * rows count once the manifest vouches for them.
 */
final class RunRecord {
  private final RunDirectory directory;
  private final RunLock lock;
  private final Clock clock;
  private final Optional<RunManifest> before;
  private RunManifest manifest;
  private int forksHere;
  private boolean rowsHere;

  private RunRecord(
      RunDirectory directory,
      RunLock lock,
      Optional<RunManifest> before,
      RunManifest manifest,
      Clock clock) {
    this.directory = directory;
    this.lock = lock;
    this.before = before;
    this.manifest = manifest.withSitting(clock.instant());
    this.clock = clock;
    update(m -> m.withCheckpoint(clock.instant(), 0, directory.measurementsBytes()));
  }

  /** A run that begins. */
  static RunRecord begun(RunDirectory directory, RunManifest manifest, Clock clock) {
    RunLock lock = RunLock.folder(directory.path());
    return new RunRecord(directory, lock, Optional.empty(), manifest, clock);
  }

  /**
   * A run that goes on. Rows that its manifest does not vouch for are cut off: a kill may have come
   * in their middle.
   *
   * @param lock on its folder
   * @param before its manifest as it was left
   */
  static RunRecord resumed(RunDirectory directory, RunLock lock, RunManifest before, Clock clock) {
    directory.cutToCheckpoint(before.course().checkpoint());
    return new RunRecord(directory, lock, Optional.of(before), before, clock);
  }

  RunDirectory directory() {
    return directory;
  }

  synchronized RunManifest manifest() {
    return manifest;
  }

  /** The run as this sitting found it; empty if this is the first. */
  Optional<RunManifest> before() {
    return before;
  }

  /** Time in which the run was worked on, up to now. */
  Duration worked() {
    return manifest().course().worked();
  }

  synchronized void update(UnaryOperator<RunManifest> change) {
    if (manifest.endedAt() != null) {
      return;
    }
    manifest = change.apply(manifest);
    directory.writeManifest(manifest);
  }

  /** Keeps rows that belong to no fork, such as the size of a table. */
  synchronized void append(List<Measurement> rows) {
    if (manifest.endedAt() == null) {
      directory.append(rows);
      rowsHere = true;
      vouch(manifest.totals());
    }
  }

  /**
   * Keeps the rows of a fork.
   *
   * @param forks that the run has tried, this one included
   * @param failed how many of these failed
   */
  synchronized void append(List<Measurement> rows, int forks, int failed) {
    if (manifest.endedAt() == null) {
      forksHere++;
      directory.append(rows);
      rowsHere = true;
      vouch(new RunManifest.Totals(forks, failed));
    }
  }

  private void vouch(RunManifest.Totals totals) {
    update(
        m ->
            m.withTotals(totals.forks(), totals.failedForks())
                .withCheckpoint(clock.instant(), forksHere, directory.measurementsBytes()));
  }

  void complete() {
    end(RunManifest.State.COMPLETE);
    unlock();
    try {
      Files.deleteIfExists(directory.path().resolve(".lock"));
    } catch (IOException e) {
      // An empty file too many in a complete run; whoever resumes it is told that it is complete.
    }
  }

  void interrupted() {
    end(RunManifest.State.INTERRUPTED);
    unlock();
  }

  /**
   * A run that did not even reach its servers leaves no folder to puzzle over, and a sitting that
   * measured nothing leaves the run as it found it.
   */
  synchronized void failedOrForgotten() {
    if (manifest.endedAt() == null && before.isPresent() && !rowsHere) {
      directory.writeManifest(before.get());
    } else if (manifest.endedAt() == null && manifest.servers().isEmpty()) {
      forget();
    } else {
      end(RunManifest.State.FAILED);
    }
    unlock();
  }

  private void unlock() {
    try {
      lock.close();
    } catch (IOException e) {
      // The process ends and with it the lock.
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
