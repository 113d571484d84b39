package dev.logstore.figures.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * A range of values with round ticks.
 *
 * @param logarithmic true for a scale of ratios
 * @param min left end, below every value
 * @param max right end, above every value
 * @param ticks where labels and grid lines go, within the range
 */
public record Axis(boolean logarithmic, double min, double max, List<Double> ticks) {
  /** Room left and right of the values on a logarithmic axis, as a factor. */
  private static final double ROOM = 1.35;

  private static final int MOST_TICKS = 9;
  private static final int FEWEST_TICKS = 4;
  private static final double[] DECADES = {1};
  private static final double[] ROUND = {1, 2, 5};
  private static final double[] FINE = {1, 1.5, 2, 3, 4, 5, 7};

  public Axis {
    ticks = List.copyOf(ticks);
  }

  static Axis none() {
    return new Axis(false, 0, 1, List.of());
  }

  /**
   * A logarithmic axis that holds all values, with ticks at 1, 2 and 5 of each decade; more on a
   * narrow range, which would else show no distance, and fewer on a wide one.
   */
  public static Axis logarithmic(Collection<Double> values) {
    double min = Collections.min(values) / ROOM;
    double max = Collections.max(values) * ROOM;
    List<Double> ticks = roundNumbers(min, max, ROUND);
    if (ticks.size() < FEWEST_TICKS) {
      ticks = roundNumbers(min, max, FINE);
    } else if (ticks.size() > MOST_TICKS) {
      ticks = roundNumbers(min, max, DECADES);
    }
    return new Axis(true, min, max, ticks);
  }

  private static List<Double> roundNumbers(double min, double max, double[] digits) {
    List<Double> numbers = new ArrayList<>();
    for (int decade = (int) Math.floor(Math.log10(min)); decade <= Math.log10(max); decade++) {
      for (double digit : digits) {
        double number = digit * Math.pow(10, decade);
        if (number >= min && number <= max) {
          numbers.add(number);
        }
      }
    }
    return numbers;
  }

  /**
   * A linear axis from 0 on.
   *
   * @param max the largest value
   * @param unit value of the unit that ticks are counted in, such as 1048576 for MiB
   */
  public static Axis fromZero(double max, double unit) {
    double step = Math.pow(10, Math.floor(Math.log10(max / unit)));
    for (double wider : new double[] {0.2, 0.5, 1, 2}) {
      if (max / unit / (step * wider) <= 6) {
        step *= wider;
        break;
      }
    }
    // The longest bar has its total behind it.
    double end = max * 1.22;
    List<Double> ticks = new ArrayList<>();
    for (int i = 0; i * step * unit <= end; i++) {
      ticks.add(i * step * unit);
    }
    return new Axis(false, 0, end, ticks);
  }

  /** Where a value lies between the left end, 0, and the right end, 1. */
  public double position(double value) {
    return logarithmic ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min);
  }
}
