package dev.logstore.benchmarks.study;

import dev.logstore.results.Measurement;
import dev.logstore.results.RunManifest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/**
 * Every cell once a round, in rotated order, one fork at a time. A fork that is on disk is not run
 * again; one that failed is tried once more.
 */
final class Rounds {
  /** With fewer there is no interval. */
  private static final int FEWEST = 2;

  private final List<Cell> cells;
  private final int planned;
  private final OptionalInt stopAfter;
  private final Journal journal;
  private final RunRecord run;
  private final Forks forks;
  private final Progress progress;
  private final Clock clock;

  /**
   * @param planned rounds of the plan, which set the step of the rotation
   * @param stopAfter rounds after which this sitting ends
   */
  Rounds(
      List<Cell> cells,
      int planned,
      OptionalInt stopAfter,
      Journal journal,
      RunRecord run,
      Forks forks,
      Progress progress,
      Clock clock) {
    this.cells = List.copyOf(cells);
    this.planned = planned;
    this.stopAfter = stopAfter;
    this.journal = journal;
    this.run = run;
    this.forks = forks;
    this.progress = progress;
    this.clock = clock;
  }

  /** How the rounds came to their end. */
  enum End {
    /** Every fork was tried. */
    COMPLETE,
    /** The user wants the rest in another sitting. */
    PAUSED,
    /** The study is being stopped. */
    STOPPED
  }

  /**
   * Runs what is not on disk yet.
   *
   * @param perFork how long a fork is expected to take, until that is known
   * @param cleanup tells when the study is being stopped
   */
  End run(Duration perFork, Cleanup cleanup) {
    Instant start = clock.instant();
    int before = journal.forks();
    int roundsHere = 0;
    for (int round = 1; round <= rounds(); round++) {
      boolean ranHere = false;
      for (Cell cell : Cell.rotated(cells, round, planned)) {
        while (journal.wants(cell, round)) {
          progress.fork(
              journal.forks(),
              rounds() * cells.size(),
              round,
              cell.title(),
              remaining(perFork, start, journal.forks() - before));
          List<Measurement> rows = forks.run(cell, round);
          if (cleanup.begun()) {
            // The fork was cut off with everything else; that is no failure of the arm.
            return End.STOPPED;
          }
          keep(cell, rows);
          ranHere = true;
        }
      }
      if (ranHere) {
        roundsHere++;
        progress.round(round, rounds(), Duration.between(start, clock.instant()));
      }
      if (round < rounds() && !journal.hasBegun(round + 1)) {
        int tried = journal.forks() - before;
        Duration next = each(perFork, start, tried).multipliedBy(cells.size());
        if (overBudget(round, next)) {
          cutTo(round);
        } else if (stopAfter.isPresent() && roundsHere >= stopAfter.getAsInt()) {
          return End.PAUSED;
        }
      }
    }
    return End.COMPLETE;
  }

  private void keep(Cell cell, List<Measurement> rows) {
    journal.add(rows);
    run.append(rows, journal.forks(), journal.failedForks());
    if (rows.stream().anyMatch(Measurement::failed)) {
      progress.line("  failed: " + cell.title() + ": " + rows.get(0).reason().orElse(""));
    }
  }

  private int rounds() {
    return scope().rounds();
  }

  private RunManifest.Scope scope() {
    return run.manifest().course().scope();
  }

  private boolean overBudget(int round, Duration next) {
    Integer maxMinutes = scope().maxMinutes();
    return maxMinutes != null
        && round >= FEWEST
        && run.worked().plus(next).compareTo(Duration.ofMinutes(maxMinutes)) > 0;
  }

  private void cutTo(int round) {
    String warning =
        "the budget of %d minutes ended the run after %d of %d rounds"
            .formatted(scope().maxMinutes(), round, planned);
    run.update(
        manifest ->
            manifest.withScope(manifest.course().scope().cutTo(round)).withWarning(warning));
    progress.line("  " + warning);
  }

  private Duration remaining(Duration perFork, Instant start, int tried) {
    int left = Math.max(0, rounds() * cells.size() - journal.forks());
    return each(perFork, start, tried).multipliedBy(left);
  }

  private Duration each(Duration perFork, Instant start, int tried) {
    return tried == 0 ? perFork : Duration.between(start, clock.instant()).dividedBy(tried);
  }
}
