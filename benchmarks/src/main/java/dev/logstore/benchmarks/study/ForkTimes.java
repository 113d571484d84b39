package dev.logstore.benchmarks.study;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What forks take, learnt from those that are done: a cell's own, else those of its benchmark, else
 * what is expected of it times how far the expectations were off.
 */
final class ForkTimes {
  private final Function<Cell, Duration> expected;
  private final Map<Cell, Mean> byCell = new HashMap<>();
  private final Map<String, Mean> byBenchmark = new HashMap<>();
  private Duration took = Duration.ZERO;
  private Duration wasExpected = Duration.ZERO;

  /** Time and number of some forks. */
  private record Mean(Duration sum, int forks) {
    static Mean plus(Mean one, Mean other) {
      return new Mean(one.sum.plus(other.sum), one.forks + other.forks);
    }

    Duration value() {
      return sum.dividedBy(forks);
    }
  }

  /**
   * @param expected before anything is known
   */
  ForkTimes(Function<Cell, Duration> expected) {
    this.expected = expected;
  }

  /** Learns from a fork. */
  void add(Cell cell, Duration time) {
    Mean one = new Mean(time, 1);
    byCell.merge(cell, one, Mean::plus);
    byBenchmark.merge(cell.benchmark(), one, Mean::plus);
    took = took.plus(time);
    wasExpected = wasExpected.plus(expected.apply(cell));
  }

  /** What a fork of that cell will take. */
  Duration of(Cell cell) {
    return Optional.ofNullable(byCell.get(cell))
        .or(() -> Optional.ofNullable(byBenchmark.get(cell.benchmark())))
        .map(Mean::value)
        .orElseGet(() -> corrected(expected.apply(cell)));
  }

  /** What a fork of each of those cells will take together. */
  Duration of(Collection<Cell> cells) {
    return cells.stream().map(this::of).reduce(Duration.ZERO, Duration::plus);
  }

  private Duration corrected(Duration expectation) {
    if (wasExpected.isZero()) {
      return expectation;
    }
    double factor = (double) took.toMillis() / wasExpected.toMillis();
    return Duration.ofMillis(Math.round(expectation.toMillis() * factor));
  }
}
