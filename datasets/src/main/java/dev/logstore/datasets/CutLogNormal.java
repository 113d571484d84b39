package dev.logstore.datasets;

import dev.logstore.datasets.random.LogNormalTable;

/**
 * A lognormal variable, drawn again when above {@code longest}.
 *
 * @param mu mean of the natural logarithm
 * @param sigma standard deviation of the natural logarithm
 * @param longest largest value
 */
public record CutLogNormal(double mu, double sigma, int longest) {
  public CutLogNormal {
    Require.between("sigma", sigma, 0, 5);
    Require.between("longest", longest, 1, 1_000_000);
    // Draws are repeated until one fits: the median at least has to.
    Require.between("mu", mu, -5, StrictMath.log(longest));
  }

  /** To draw from. */
  LogNormalTable table() {
    return new LogNormalTable(mu, sigma, longest);
  }
}
