package dev.logstore.results.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Intervals by resampling rounds, and inside each round the iterations of its forks. The same seed
 * gives the same interval.
 *
 * <p>The study's intervals are Student's: see STATISTICS.md for how seldom these cover with few
 * forks.
 */
public final class HierarchicalBootstrap {
  private static final String GENERATOR = "L64X128MixRandom";
  private static final double[] ENDS = {
    (1 - Interval.CONFIDENCE) / 2, 1 - (1 - Interval.CONFIDENCE) / 2
  };

  private final RandomGenerator random;
  private final int resamples;

  public HierarchicalBootstrap(long seed, int resamples) {
    this.random = RandomGeneratorFactory.of(GENERATOR).create(seed);
    this.resamples = resamples;
  }

  /** What one round gave, on the scale that is averaged. */
  public static final class Round {
    private final double[] arm;
    private final double[] baseline;

    /**
     * Values for a difference, logarithms for a ratio.
     *
     * @param arm iterations of the arm's fork
     * @param baseline iterations of the baseline's fork; a single 0 to estimate the arm alone
     */
    public Round(double[] arm, double[] baseline) {
      this.arm = arm.clone();
      this.baseline = baseline.clone();
    }

    double value() {
      return mean(arm) - mean(baseline);
    }

    private double resampled(RandomGenerator random) {
      return resampledMean(arm, random) - resampledMean(baseline, random);
    }
  }

  /** The percentile interval: the middle 95 % of the resampled means. */
  public Interval percentile(List<Round> rounds) {
    double[] means = new double[resamples];
    double[] values = new double[rounds.size()];
    for (int i = 0; i < resamples; i++) {
      resample(rounds, values);
      means[i] = mean(values);
    }
    double[] ends = Quantiles.of(means, ENDS);
    return new Interval(ends[0], ends[1], Interval.CONFIDENCE);
  }

  /** The bootstrap-t interval: each resampled mean is measured in its own standard errors. */
  public Interval studentised(List<Round> rounds) {
    ArithmeticMean seen = ArithmeticMean.of(rounds.stream().mapToDouble(Round::value).toArray());
    double[] ts = new double[resamples];
    double[] values = new double[rounds.size()];
    for (int i = 0; i < resamples; i++) {
      resample(rounds, values);
      ArithmeticMean again = ArithmeticMean.of(values);
      double distance = again.value() - seen.value();
      ts[i] = distance == 0 ? 0 : distance / again.standardError();
    }
    double[] ends = Quantiles.of(ts, ENDS);
    return new Interval(
        seen.value() - ends[1] * seen.standardError(),
        seen.value() - ends[0] * seen.standardError(),
        Interval.CONFIDENCE);
  }

  private void resample(List<Round> rounds, double[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] = rounds.get(random.nextInt(values.length)).resampled(random);
    }
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }

  private static double resampledMean(double[] values, RandomGenerator random) {
    if (values.length == 1) {
      return values[0];
    }
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[random.nextInt(values.length)];
    }
    return sum / values.length;
  }
}
