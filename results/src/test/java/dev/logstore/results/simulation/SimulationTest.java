package dev.logstore.results.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logstore.results.simulation.Coverage.Quantity;
import dev.logstore.results.simulation.Coverage.Shares;
import org.junit.jupiter.api.Test;

/** The figures of STATISTICS.md, seeded; {@code results simulate} prints them all. */
class SimulationTest {
  private static final int RUNS = 1000;

  @Test
  void studentsIntervalsCoverTheTruthAlsoWithFewForks() {
    for (Quantity quantity : Quantity.values()) {
      assertThat(new Coverage(1).of(quantity, 5, RUNS).student())
          .as(quantity.name())
          .isBetween(0.93, 0.97);
    }
  }

  @Test
  void thePercentileBootstrapCoversTooSeldomWithFiveForks() {
    Shares shares = new Coverage(1).of(Quantity.VALUE, 5, RUNS);

    assertThat(shares.percentile()).isLessThan(0.93);
  }

  @Test
  void equalArmsAreFoundDifferentInAtMostFivePercentOfComparisons() {
    assertThat(new Detection(1).reported(1, 0.03, 5, 100)).isLessThan(0.05);
  }

  @Test
  void aSlowdownOfTenPercentIsFoundWithTenForks() {
    assertThat(new Detection(1).reported(1.1, 0.03, 10, 100)).isGreaterThan(0.9);
  }
}
