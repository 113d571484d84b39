package dev.logstore.figures.chart;

import java.awt.Graphics2D;
import java.util.List;

/**
 * The texts of axes. A tick whose label would run into its neighbour's keeps only its grid line.
 */
final class AxisTexts {
  private static final int GAP = 6;

  private AxisTexts() {}

  /** Ticks and title under a plot. */
  static void below(Graphics2D g, Pen pen, Scale scale, double left, double width, double bottom) {
    double taken = Double.NEGATIVE_INFINITY;
    List<Double> ticks = scale.axis().ticks();
    for (int i = 0; i < ticks.size(); i++) {
      String label = scale.tickLabels().get(i);
      double center = left + scale.axis().position(ticks.get(i)) * width;
      double start = pen.start(label, center, Pen.SMALL);
      if (start > taken + GAP) {
        pen.text(g, label, start, bottom + 15, Pen.SMALL, Pen.SOFT_INK);
        taken = start + pen.width(label, Pen.SMALL);
      }
    }
    pen.centered(g, scale.title(), left + width / 2, bottom + 33, Pen.TEXT, Pen.INK);
  }

  /** Ticks at the left of a plot. */
  static void beside(Graphics2D g, Pen pen, Scale scale, double left, double top, double height) {
    double taken = Double.POSITIVE_INFINITY;
    List<Double> ticks = scale.axis().ticks();
    for (int i = 0; i < ticks.size(); i++) {
      double y = top + (1 - scale.axis().position(ticks.get(i))) * height;
      if (y + Pen.SMALL < taken) {
        pen.right(g, scale.tickLabels().get(i), left - 6, y + 4, Pen.SMALL, Pen.SOFT_INK);
        taken = y;
      }
    }
  }
}
