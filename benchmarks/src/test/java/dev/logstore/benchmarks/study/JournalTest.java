package dev.logstore.benchmarks.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logstore.results.Fork;
import dev.logstore.results.Metric;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class JournalTest {
  private static final Instant START = Instant.parse("2026-11-24T02:00:00Z");
  private static final List<Cell> CELLS =
      Cell.of(StudyPlan.load("smoke").plan(), schema -> "fsync=on");

  private final Journal journal = new Journal(List.of(), List.of(1000L));

  @Test
  void aMeasuredForkIsNotWantedAgainInItsRound() {
    Cell cell = CELLS.get(0);
    journal.add(List.of(fork(cell, 1, 0).measured(Metric.LATENCY_P50, 250)));

    assertThat(journal.wants(cell, 1)).isFalse();
    assertThat(journal.wants(cell, 2)).isTrue();
    assertThat(journal.wants(CELLS.get(1), 1)).isTrue();
    assertThat(journal.hasBegun(1)).isTrue();
    assertThat(journal.hasBegun(2)).isFalse();
  }

  @Test
  void aFailedForkIsTriedOnceMoreAndBothTriesCount() {
    Cell cell = CELLS.get(0);
    journal.add(List.of(fork(cell, 1, 0).failed("the disk is full")));
    assertThat(journal.wants(cell, 1)).isTrue();

    journal.add(List.of(fork(cell, 1, 1).failed("the disk is full")));

    assertThat(journal.wants(cell, 1)).isFalse();
    assertThat(journal.forks()).isEqualTo(2);
    assertThat(journal.failedForks()).isEqualTo(2);
  }

  @Test
  void theRepetitionOfAFailedForkIsMeasuredBesideIt() {
    Cell cell = CELLS.get(CELLS.size() - 1);
    journal.add(
        List.of(
            fork(cell, 1, 0).failed("the server went away"),
            fork(cell, 1, 1).measured(Metric.LATENCY_P50, 250)));

    assertThat(journal.wants(cell, 1)).isFalse();
    assertThat(journal.forks()).isEqualTo(2);
    assertThat(journal.failedForks()).isEqualTo(1);
  }

  private static Fork fork(Cell cell, int round, int second) {
    return new Fork(
        cell.harness(),
        cell.benchmark(),
        cell.arm(),
        cell.query(),
        "tiny-1",
        10_000,
        round,
        START.plusSeconds(second));
  }
}
