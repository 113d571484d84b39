package dev.logstore.benchmarks.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logstore.results.Fork;
import dev.logstore.results.LocalText;
import dev.logstore.results.Measurement;
import dev.logstore.results.Metric;
import dev.logstore.results.RunCourse;
import dev.logstore.results.RunDirectory;
import dev.logstore.results.RunEnvironment;
import dev.logstore.results.RunManifest;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Six rounds of three cells whose forks take five seconds each, on a clock that they move. */
class RoundsTest {
  private static final Instant START = Instant.parse("2026-11-24T02:00:00Z");
  private static final Duration FORK = Duration.ofSeconds(5);
  private static final int PLANNED = 6;
  private static final List<Cell> CELLS =
      Cell.of(StudyPlan.load("smoke").plan(), schema -> "fsync=on").subList(0, 3);

  @TempDir Path folder;

  private Instant now = START;
  private final List<String> ran = new ArrayList<>();
  private final List<String> failing = new ArrayList<>();
  private RunRecord run;

  @Test
  void withoutABudgetEveryRoundHasEveryCell() {
    assertThat(run(1, null, OptionalInt.empty())).isEqualTo(Rounds.End.COMPLETE);

    assertThat(ran).hasSize(PLANNED * CELLS.size());
    assertThat(forksByCell())
        .hasSize(3)
        .allSatisfy((cell, forks) -> assertThat(forks).isEqualTo(6));
    assertThat(run.manifest().warnings()).isEmpty();
  }

  @Test
  void aBudgetDropsRoundsAndNeverArms() {
    assertThat(run(1, 1, OptionalInt.empty())).isEqualTo(Rounds.End.COMPLETE);

    // A round takes 15 seconds, so that four fit into a minute.
    assertThat(forksByCell())
        .hasSize(3)
        .allSatisfy((cell, forks) -> assertThat(forks).isEqualTo(4));
    assertThat(run.manifest().course().scope().rounds()).isEqualTo(4);
    assertThat(run.manifest().warnings())
        .extracting(LocalText::en)
        .containsExactly("the budget of 1 minutes ended the run after 4 of 6 rounds");
  }

  @Test
  void aBudgetDropsWholeTurnsOfTheSeedsInEitherOrder() {
    Turns three = new Turns(3);
    for (List<Integer> order : List.of(three.inTurn(PLANNED), three.oneAfterAnother(PLANNED))) {
      ran.clear();
      now = START;
      assertThat(run(3, order, 1, OptionalInt.empty())).isEqualTo(Rounds.End.COMPLETE);

      // A turn takes 45 seconds; a second one would end after 90.
      assertThat(run.manifest().course().scope().rounds()).isEqualTo(3);
      assertThat(forksByCell())
          .hasSize(3)
          .allSatisfy((cell, forks) -> assertThat(forks).isEqualTo(3));
    }
  }

  @Test
  void twoRoundsAreRunWhateverTheBudget() {
    now = now.minus(Duration.ofHours(1));
    open(1);
    now = START;
    assertThat(rounds(new Turns(1), OptionalInt.empty(), new Turns(1).inTurn(PLANNED)))
        .isEqualTo(Rounds.End.COMPLETE);

    assertThat(run.manifest().course().scope().rounds()).isEqualTo(2);
  }

  @Test
  void aSittingEndsAfterItsRounds() {
    assertThat(run(1, null, OptionalInt.of(2))).isEqualTo(Rounds.End.PAUSED);

    assertThat(ran).hasSize(2 * CELLS.size());
    assertThat(run.manifest().course().scope().rounds()).isEqualTo(PLANNED);
  }

  @Test
  void aFailedForkIsTriedOnceMoreAtOnceAndItsReasonKept() {
    failing.add(CELLS.get(1).title() + " 1");

    assertThat(run(1, null, OptionalInt.of(1))).isEqualTo(Rounds.End.PAUSED);

    assertThat(ran)
        .containsExactly(
            CELLS.get(0).title() + " 1",
            CELLS.get(1).title() + " 1",
            CELLS.get(1).title() + " 1",
            CELLS.get(2).title() + " 1");
    assertThat(run.directory().measurements().stream().flatMap(row -> row.reason().stream()))
        .containsExactly("no answer");
    assertThat(run.manifest().totals()).isEqualTo(new RunManifest.Totals(4, 1));
  }

  @Test
  void forkTimesAreLearntCellByCell() {
    ForkTimes times = new ForkTimes(cell -> Duration.ofSeconds(2));
    assertThat(times.of(CELLS.get(0))).isEqualTo(Duration.ofSeconds(2));

    times.add(CELLS.get(0), Duration.ofSeconds(3));
    times.add(CELLS.get(0), Duration.ofSeconds(5));

    assertThat(times.of(CELLS.get(0))).isEqualTo(Duration.ofSeconds(4));
    Cell other =
        CELLS.stream()
            .filter(cell -> !cell.benchmark().equals(CELLS.get(0).benchmark()))
            .findFirst()
            .orElseThrow();
    // Nothing is known of it but that forks take twice what was expected.
    assertThat(times.of(other)).isEqualTo(Duration.ofSeconds(4));
  }

  private Rounds.End run(int seeds, Integer maxMinutes, OptionalInt stopAfter) {
    return run(seeds, new Turns(seeds).inTurn(PLANNED), maxMinutes, stopAfter);
  }

  private Rounds.End run(
      int seeds, List<Integer> order, Integer maxMinutes, OptionalInt stopAfter) {
    open(maxMinutes);
    return rounds(new Turns(seeds), stopAfter, order);
  }

  private Rounds.End rounds(Turns turns, OptionalInt stopAfter, List<Integer> order) {
    Progress silent = new Progress(new PrintStream(OutputStream.nullOutputStream()), false);
    Journal journal = new Journal(List.of(), List.of());
    return new Rounds(
            CELLS, PLANNED, turns, stopAfter, journal, run, this::fork, silent, new Moved())
        .run(order, new ForkTimes(cell -> FORK), Duration.ZERO, new Cleanup());
  }

  private void open(Integer maxMinutes) {
    RunDirectory directory = RunDirectory.create(folder, "smoke", START);
    RunManifest manifest =
        RunManifest.started(
                directory.id(),
                START,
                new RunManifest.Plan("smoke", "ab12", "name: smoke"),
                null,
                new RunEnvironment(
                    "cpu",
                    2,
                    1,
                    "os",
                    "kernel",
                    null,
                    "jvm",
                    "17",
                    RunManifest.sorted(Map.of()),
                    null,
                    true))
            .withScope(
                new RunCourse.Scope(
                    List.of(), List.of(), maxMinutes, CELLS.size(), PLANNED, PLANNED, 1));
    run = RunRecord.begun(directory, manifest, new Moved());
  }

  private List<Measurement> fork(Cell cell, int round) {
    Fork fork =
        new Fork(
            cell.harness(), cell.benchmark(), cell.arm(), cell.query(), "tiny-1", 1, round, now);
    now = now.plus(FORK);
    ran.add(cell.title() + " " + round);
    return failing.remove(cell.title() + " " + round)
        ? List.of(fork.failed("no answer"))
        : List.of(fork.measured(Metric.LATENCY_P50, 250));
  }

  private Map<String, Long> forksByCell() {
    return ran.stream()
        .map(title -> title.replaceFirst(" .*", ""))
        .collect(Collectors.groupingBy(title -> title, Collectors.counting()));
  }

  /** The clock that forks move. */
  private final class Moved extends Clock {
    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
