package dev.logstore.figures.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Lines over two axes, each with its name at its end.
 *
 * @param heading what it shows; empty where the chart's title says it
 * @param x what the values depend on
 * @param y the values
 * @param series one for each arm
 */
public record Lines(String heading, Scale x, Scale y, List<Series> series) implements Panel {
  public Lines {
    series = List.copyOf(series);
  }

  /**
   * One arm. Dots or a path must be there.
   *
   * @param label at its end
   * @param look colour and shape
   * @param dots measured points
   * @param paths lines; the first one carries the label
   */
  public record Series(String label, Look look, List<Dot> dots, List<Path> paths) {
    public Series {
      dots = List.copyOf(dots);
      paths = List.copyOf(paths);
      if (dots.isEmpty() && paths.isEmpty()) {
        throw new IllegalArgumentException("a series without a point: " + label);
      }
    }

    /** Where the label belongs. */
    double end() {
      if (paths.isEmpty()) {
        return dots.get(dots.size() - 1).y();
      }
      List<Place> points = paths.get(0).points();
      return points.get(points.size() - 1).y();
    }
  }

  /**
   * A measured point.
   *
   * @param x in the axis' unit
   * @param y in the axis' unit
   * @param whisker ends of y's interval; empty for none
   * @param text its values in words, for readers who do not see it
   */
  public record Dot(double x, double y, Optional<Whisker> whisker, String text) {}

  /**
   * A line.
   *
   * @param weight how it is drawn
   * @param points from left to right
   */
  public record Path(Weight weight, List<Place> points) {
    public Path {
      points = List.copyOf(points);
    }
  }

  /** How a line is drawn. */
  public enum Weight {
    STRONG,
    THIN,
    DASHED
  }

  /**
   * A point of a line.
   *
   * @param x in the axis' unit
   * @param y in the axis' unit
   */
  public record Place(double x, double y) {}

  @Override
  public List<String> spoken() {
    return series.stream()
        .map(
            each ->
                each.label()
                    + each.dots().stream()
                        .map(Dot::text)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", ", ": ", "")))
        .map(text -> text.endsWith(": ") ? text.substring(0, text.length() - 2) : text)
        .toList();
  }
}
