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

  /** Room left and right of the values on a linear axis, as a share of their distance. */
  private static final double LINEAR_ROOM = 0.04;

  /** Bytes in a KiB, KiB in a MiB and so on. */
  private static final double BYTES = 1024;

  private static final int MOST_TICKS = 9;
  private static final int FEWEST_TICKS = 4;
  private static final double[] DECADES = {1};
  private static final double[] ROUND = {1, 2, 5};
  private static final double[] FINE = {1, 1.5, 2, 3, 4, 5, 7};

  public Axis {
    ticks = List.copyOf(ticks);
  }

  /** A linear range from 0 without ticks. */
  static Axis plain(double max) {
    return new Axis(false, 0, max, List.of());
  }

  /**
   * A logarithmic axis that holds all values, with ticks at 1, 2 and 5 of each decade; more on a
   * narrow range, which would else show no distance, and fewer on a wide one.
   */
  public static Axis logarithmic(Collection<Double> values) {
    return logarithmic(values, Axis::roundNumbers);
  }

  /** The same of bytes: ticks are round in B, KiB, MiB and so on. */
  public static Axis logarithmicBytes(Collection<Double> values) {
    return logarithmic(values, Axis::roundBytes);
  }

  /** Numbers of few digits within a range. */
  private interface Rounds {
    List<Double> within(double min, double max, double[] digits);
  }

  private static Axis logarithmic(Collection<Double> values, Rounds rounds) {
    double min = Collections.min(values) / ROOM;
    double max = Collections.max(values) * ROOM;
    List<Double> ticks = rounds.within(min, max, ROUND);
    if (ticks.size() < FEWEST_TICKS) {
      ticks = rounds.within(min, max, FINE);
    } else if (ticks.size() > MOST_TICKS) {
      ticks = rounds.within(min, max, DECADES);
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

  private static List<Double> roundBytes(double min, double max, double[] digits) {
    List<Double> numbers = new ArrayList<>();
    for (double unit = 1; unit <= max; unit *= BYTES) {
      for (double number : roundNumbers(min / unit, max / unit, digits)) {
        if (number >= 1 && number < 1000) {
          numbers.add(number * unit);
        }
      }
    }
    return numbers;
  }

  /** A logarithmic axis with exactly these ticks. */
  public static Axis logarithmicAt(Collection<Double> ticks) {
    return new Axis(
        true,
        Collections.min(ticks) / ROOM,
        Collections.max(ticks) * ROOM,
        ticks.stream().distinct().sorted().toList());
  }

  /**
   * A linear axis from 0 on.
   *
   * @param max the largest value
   * @param unit value of the unit that ticks are counted in, such as 1048576 for MiB
   */
  public static Axis fromZero(double max, double unit) {
    double step = roundStep(max / unit);
    double end = max * (1 + LINEAR_ROOM);
    List<Double> ticks = new ArrayList<>();
    for (int i = 0; i * step * unit <= end; i++) {
      ticks.add(i * step * unit);
    }
    return new Axis(false, 0, end, ticks);
  }

  /** A linear axis that holds all values, which are not all 0, and 0 itself. */
  public static Axis linear(Collection<Double> values) {
    double low = Math.min(0, Collections.min(values));
    double high = Math.max(0, Collections.max(values));
    double room = (high - low) * LINEAR_ROOM;
    double min = low - room;
    double max = high + room;
    double step = roundStep(max - min);
    List<Double> ticks = new ArrayList<>();
    for (long i = (long) Math.ceil(min / step); i * step <= max; i++) {
      ticks.add(i * step);
    }
    return new Axis(false, min, max, ticks);
  }

  /** The smallest step of 1, 2 or 5 that leaves six ticks or fewer. */
  private static double roundStep(double length) {
    double decade = Math.pow(10, Math.floor(Math.log10(length)));
    for (double wider : new double[] {0.2, 0.5, 1}) {
      if (length / (decade * wider) <= 6) {
        return decade * wider;
      }
    }
    return 2 * decade;
  }

  /** Where a value lies between the left end, 0, and the right end, 1. */
  public double position(double value) {
    return logarithmic ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min);
  }

  /** The value at a position. */
  double value(double position) {
    return logarithmic ? min * Math.pow(max / min, position) : min + position * (max - min);
  }
}
