package dev.logstore.datasets.random;

/**
 * A lognormal variable of which values above a limit are drawn again, by a table of its quantiles:
 * a draw is one random number and a straight line between two of them. Immutable.
 */
public final class LogNormalTable {
  private static final int STEPS = 1 << 12;
  private static final int GRID = 1 << 15;
  private static final double DEEPEST = -8;

  private final double[] quantiles;
  private final double mean;

  /**
   * @param mu mean of the natural logarithm
   * @param sigma standard deviation of the natural logarithm; may be 0
   * @param longest largest value; above exp({@code mu} − 8 {@code sigma})
   */
  public LogNormalTable(double mu, double sigma, double longest) {
    double top = sigma == 0 ? 8 : StrictMath.min(8, (StrictMath.log(longest) - mu) / sigma);
    double width = (top - DEEPEST) / GRID;
    double[] below = new double[GRID + 1]; // Not yet divided by the whole.
    double last = density(DEEPEST);
    for (int i = 1; i <= GRID; i++) {
      double next = density(DEEPEST + i * width);
      below[i] = below[i - 1] + (last + next) / 2;
      last = next;
    }
    quantiles = new double[STEPS + 1];
    int at = 0;
    double sum = 0;
    for (int q = 0; q <= STEPS; q++) {
      double wanted = below[GRID] * q / STEPS;
      while (at < GRID - 1 && below[at + 1] < wanted) {
        at++;
      }
      double within = (wanted - below[at]) / (below[at + 1] - below[at]);
      quantiles[q] = StrictMath.exp(mu + sigma * (DEEPEST + (at + within) * width));
      sum += q == 0 ? 0 : (quantiles[q - 1] + quantiles[q]) / 2;
    }
    mean = sum / STEPS;
  }

  private static double density(double z) {
    return StrictMath.exp(-z * z / 2);
  }

  /** A value. */
  public double next(RandomStream random) {
    double place = random.nextDouble() * STEPS;
    int step = (int) place;
    double low = quantiles[step];
    return low + (quantiles[step + 1] - low) * (place - step);
  }

  /** A count, 1 or more. */
  public int nextCount(RandomStream random) {
    return Math.max(1, (int) (next(random) + 0.5));
  }

  /** Mean of the values. */
  public double mean() {
    return mean;
  }
}
