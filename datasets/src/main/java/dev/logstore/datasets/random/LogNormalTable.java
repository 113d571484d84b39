package dev.logstore.datasets.random;

/**
 * A lognormal variable, or a mixture of two, of which values above a limit are drawn again, by a
 * table of its quantiles: a draw is one random number and a straight line between two of them.
 * Immutable.
 */
public final class LogNormalTable {
  private static final int STEPS = 1 << 12;
  private static final int GRID = 1 << 15;
  private static final double DEEPEST = 8;

  private final double[] quantiles;
  private final double mean;

  /**
   * One variable.
   *
   * @param mu mean of the natural logarithm
   * @param sigma standard deviation of the natural logarithm; may be 0
   * @param longest largest value; above exp({@code mu} − 8 {@code sigma})
   */
  public LogNormalTable(double mu, double sigma, double longest) {
    this(mu, sigma, 0, mu, sigma, longest);
  }

  /**
   * A mixture.
   *
   * @param share of the second variable, 0 to 1
   */
  public LogNormalTable(
      double mu, double sigma, double share, double mu2, double sigma2, double longest) {
    double s1 = StrictMath.max(sigma, 1e-6);
    double s2 = StrictMath.max(sigma2, 1e-6);
    double low = StrictMath.min(mu - DEEPEST * s1, mu2 - DEEPEST * s2);
    double high = StrictMath.max(mu + DEEPEST * s1, mu2 + DEEPEST * s2);
    double width = (StrictMath.min(high, StrictMath.log(longest)) - low) / GRID;
    double[] below = new double[GRID + 1]; // Not yet divided by the whole.
    double last = 0;
    for (int i = 1; i <= GRID; i++) {
      double x = low + i * width;
      double next = (1 - share) * density(x, mu, s1) + share * density(x, mu2, s2);
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
      double step = below[at + 1] - below[at];
      double within = step > 0 ? (wanted - below[at]) / step : 0;
      quantiles[q] = StrictMath.exp(low + (at + within) * width);
      sum += q == 0 ? 0 : (quantiles[q - 1] + quantiles[q]) / 2;
    }
    mean = sum / STEPS;
  }

  private static double density(double x, double mu, double sigma) {
    double z = (x - mu) / sigma;
    return StrictMath.exp(-z * z / 2) / sigma;
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
