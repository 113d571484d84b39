package dev.logstore.results.statistics;

import java.util.Collection;
import java.util.Optional;
import org.hipparchus.stat.regression.SimpleRegression;

/**
 * How a value grows with a size: value = c · size^exponent, fitted by least squares on logarithms.
 * An exponent of 1 is linear growth, 0 none.
 *
 * @param exponent slope on logarithmic axes
 * @param factor c, the value at a size of 1
 * @param interval its 95 % interval; empty for fewer than 3 points
 * @param points how many forks the line was fitted to
 * @param sizes how many different sizes they have
 */
public record Growth(
    double exponent, double factor, Optional<Interval> interval, int points, int sizes) {

  /**
   * One fork.
   *
   * @param size above 0, such as the rows in a table
   * @param value above 0, such as a latency
   */
  public record Point(double size, double value) {
    public Point {
      if (!(size > 0 && value > 0)) {
        throw new IllegalArgumentException(
            "a size of %s with a value of %s has no logarithm".formatted(size, value));
      }
    }
  }

  /**
   * The fit of forks at several sizes.
   *
   * @return empty for fewer than two sizes
   */
  public static Optional<Growth> of(Collection<Point> points) {
    int sizes = (int) points.stream().mapToDouble(Point::size).distinct().count();
    if (sizes < 2) {
      return Optional.empty();
    }
    SimpleRegression line = new SimpleRegression();
    points.forEach(point -> line.addData(Math.log(point.size()), Math.log(point.value())));
    return Optional.of(
        new Growth(
            line.getSlope(), Math.exp(line.getIntercept()), interval(line), points.size(), sizes));
  }

  /** The value that the fit gives for a size. */
  public double at(double size) {
    return factor * Math.pow(size, exponent);
  }

  private static Optional<Interval> interval(SimpleRegression line) {
    if (line.getN() < 3) {
      return Optional.empty();
    }
    double reach = line.getSlopeConfidenceInterval(1 - Interval.CONFIDENCE);
    return Optional.of(
        new Interval(line.getSlope() - reach, line.getSlope() + reach, Interval.CONFIDENCE));
  }
}
