package dev.logstore.results.simulation;

import dev.logstore.results.statistics.Difference;
import dev.logstore.results.statistics.ForkSummary;
import dev.logstore.results.statistics.HierarchicalBootstrap;
import dev.logstore.results.statistics.HierarchicalBootstrap.Round;
import dev.logstore.results.statistics.Interval;
import dev.logstore.results.statistics.Ratio;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * How often 95 % intervals hold the truth, which is known because the runs are made up: forks and
 * iterations whose values are skewed to the right even on the logarithmic scale.
 */
public final class Coverage {
  private static final int ITERATIONS = 5;
  private static final double FORK_SPREAD = 0.05;
  private static final double ITERATION_SPREAD = 0.08;
  private static final double DRIFT = 0.1;
  private static final int RESAMPLES = 500;

  private final RandomGenerator random;
  private final long seed;

  public Coverage(long seed) {
    this.seed = seed;
    this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /** What is estimated. */
  public enum Quantity {
    /** The ratio of two arms, paired by round. */
    RATIO,
    /** The difference of two arms, paired by round. */
    DIFFERENCE,
    /** The value of one arm. */
    VALUE
  }

  /**
   * Share of the runs whose interval holds the truth.
   *
   * @param student Student's t, on logarithms but for the difference
   * @param percentile hierarchical bootstrap, percentiles
   * @param studentised hierarchical bootstrap, bootstrap-t
   */
  public record Shares(double student, double percentile, double studentised) {}

  /** Simulates that many runs of that many forks. */
  public Shares of(Quantity quantity, int forks, int runs) {
    int[] held = new int[3];
    for (int run = 0; run < runs; run++) {
      List<Round> rounds = new ArrayList<>();
      Map<Integer, Double> arm = new TreeMap<>();
      Map<Integer, Double> baseline = new TreeMap<>();
      for (int round = 1; round <= forks; round++) {
        double drift = quantity == Quantity.VALUE ? 0 : DRIFT * random.nextGaussian();
        double[] ours = fork(drift);
        double[] theirs = quantity == Quantity.VALUE ? new double[] {0} : fork(drift);
        if (quantity == Quantity.DIFFERENCE) {
          ours = exponentials(ours);
          theirs = exponentials(theirs);
          arm.put(round, mean(ours));
          baseline.put(round, mean(theirs));
        } else {
          arm.put(round, Math.exp(mean(ours)));
          baseline.put(round, Math.exp(mean(theirs)));
        }
        rounds.add(new Round(ours, theirs));
      }
      HierarchicalBootstrap bootstrap = new HierarchicalBootstrap(seed + run, RESAMPLES);
      held[0] += student(quantity, arm, baseline) ? 1 : 0;
      held[1] += bootstrap.percentile(rounds).contains(0) ? 1 : 0;
      held[2] += bootstrap.studentised(rounds).contains(0) ? 1 : 0;
    }
    double all = runs;
    return new Shares(held[0] / all, held[1] / all, held[2] / all);
  }

  /**
   * Equal arms differ by 0, have the ratio 1, and one whose logarithms are centred has the mean 1.
   */
  private static boolean student(
      Quantity quantity, Map<Integer, Double> arm, Map<Integer, Double> baseline) {
    Interval interval =
        switch (quantity) {
          case RATIO -> Ratio.ofRounds(arm, baseline).orElseThrow().interval().orElseThrow();
          case DIFFERENCE ->
              Difference.ofRounds(arm, baseline).orElseThrow().interval().orElseThrow();
          case VALUE -> ForkSummary.of(arm.values()).interval().orElseThrow();
        };
    return interval.contains(quantity == Quantity.DIFFERENCE ? 0 : 1);
  }

  private double[] fork(double drift) {
    double level = drift + FORK_SPREAD * skewed();
    double[] iterations = new double[ITERATIONS];
    Arrays.setAll(iterations, i -> level + ITERATION_SPREAD * skewed());
    return iterations;
  }

  /** Mean 0, variance 1, skewness 1: a gamma variable of shape 4, centred. */
  private double skewed() {
    double sum = 0;
    for (int i = 0; i < 4; i++) {
      sum += random.nextExponential();
    }
    return (sum - 4) / 2;
  }

  private static double[] exponentials(double[] logs) {
    return Arrays.stream(logs).map(Math::exp).toArray();
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }
}
