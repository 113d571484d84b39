package dev.logstore.benchmarks.study;

import dev.logstore.benchmarks.RunTexts;
import dev.logstore.results.LocalText;
import dev.logstore.results.Measurement;
import dev.logstore.results.RunCourse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Every cell once a round, in rotated order, one fork at a time. A fork that is on disk is not run
 * again; one that failed is tried once more.
 */
final class Rounds {
  /** With fewer there is no interval. */
  private static final int FEWEST = 2;

  private final List<Cell> cells;
  private final int planned;
  private final Turns turns;
  private final OptionalInt stopAfter;
  private final Journal journal;
  private final RunRecord run;
  private final Forks forks;
  private final Progress progress;
  private final Clock clock;

  /**
   * @param planned rounds of the plan, which set the step of the rotation
   * @param turns which data set a round uses; the budget drops whole turns
   * @param stopAfter rounds after which this sitting ends
   */
  Rounds(
      List<Cell> cells,
      int planned,
      Turns turns,
      OptionalInt stopAfter,
      Journal journal,
      RunRecord run,
      Forks forks,
      Progress progress,
      Clock clock) {
    this.cells = List.copyOf(cells);
    this.planned = planned;
    this.turns = turns;
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
   * @param order numbers of all rounds, in the order in which they are to be run
   * @param times what forks take
   * @param loading time that loading data sets will take between the rounds
   * @param cleanup tells when the study is being stopped
   */
  End run(List<Integer> order, ForkTimes times, Duration loading, Cleanup cleanup) {
    Instant start = clock.instant();
    int roundsHere = 0;
    for (int round : order) {
      if (round > rounds()) {
        continue;
      }
      if (!journal.hasBegun(round)) {
        if (overBudget(round, times, loading)) {
          cutTo(turns.first(round) - 1);
          continue;
        }
        if (stopAfter.isPresent() && roundsHere >= stopAfter.getAsInt()) {
          return End.PAUSED;
        }
      }
      boolean ranHere = false;
      for (Cell cell : Cell.rotated(cells, round, planned)) {
        while (journal.wants(cell, round)) {
          progress.fork(
              journal.forks(), rounds() * cells.size(), round, cell.title(), remaining(times));
          Instant began = clock.instant();
          List<Measurement> rows = forks.run(cell, round);
          if (cleanup.begun()) {
            // The fork was cut off with everything else; that is no failure of the arm.
            return End.STOPPED;
          }
          times.add(cell, Duration.between(began, clock.instant()));
          keep(cell, rows);
          ranHere = true;
        }
      }
      if (ranHere) {
        roundsHere++;
        progress.round(round, rounds(), Duration.between(start, clock.instant()), remaining(times));
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

  private RunCourse.Scope scope() {
    return run.manifest().course().scope();
  }

  /** Whether the rounds up to the end of a turn that has not begun would take too long. */
  private boolean overBudget(int round, ForkTimes times, Duration loading) {
    Integer maxMinutes = scope().maxMinutes();
    IntPredicate begun = journal::hasBegun;
    boolean free =
        maxMinutes != null
            && turns.first(round) > FEWEST
            && IntStream.rangeClosed(turns.first(round), turns.last(round)).noneMatch(begun);
    if (!free) {
      return false;
    }
    long ahead = IntStream.rangeClosed(1, turns.last(round)).filter(begun.negate()).count();
    Duration needed = times.of(cells).multipliedBy(ahead).plus(loading);
    return run.worked().plus(needed).compareTo(Duration.ofMinutes(maxMinutes)) > 0;
  }

  private void cutTo(int round) {
    LocalText warning = RunTexts.WARNINGS.of("budget", scope().maxMinutes(), round, planned);
    run.update(
        manifest ->
            manifest.withScope(manifest.course().scope().cutTo(round)).withWarning(warning));
    progress.line("  " + warning.en());
  }

  /** By what the forks of each cell have taken so far. */
  private Duration remaining(ForkTimes times) {
    Duration left = Duration.ZERO;
    for (int round = 1; round <= rounds(); round++) {
      for (Cell cell : cells) {
        if (journal.wants(cell, round)) {
          left = left.plus(times.of(cell));
        }
      }
    }
    return left;
  }
}
