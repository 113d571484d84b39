package dev.logstore.figures.chart;

import dev.logstore.figures.chart.Lines.Dot;
import dev.logstore.figures.chart.Lines.Path;
import dev.logstore.figures.chart.Lines.Series;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Draws lines, each with its name at its end; names that would run into each other move apart. */
final class LinesPainter implements PanelPainter {
  private static final int LOWEST_PLOT = 190;
  private static final int TITLE_HEIGHT = 20;
  private static final int AXIS_HEIGHT = 44;
  private static final int WIDEST_LABEL = 180;
  private static final int LEADER = 30;
  private static final double CAP = 4;
  private static final int MARKER = 8;
  private static final BasicStroke DASHED =
      new BasicStroke(
          1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {5, 3}, 0);

  private final Lines lines;
  private final Pen pen;
  private final int left;
  private final int plotWidth;
  private final int plotHeight;

  LinesPainter(Lines lines, Pen pen) {
    this.lines = lines;
    this.pen = pen;
    left = ChartPainter.MARGIN + (int) pen.widest(lines.y().tickLabels(), Pen.SMALL) + 8;
    double widest =
        lines.series().stream().mapToDouble(s -> pen.widest(label(s), Pen.SMALL)).max().orElse(0);
    plotWidth = ChartPainter.WIDTH - ChartPainter.MARGIN - left - (int) widest - LEADER;
    int labels = lines.series().stream().mapToInt(this::labelHeight).sum();
    plotHeight = Math.max(LOWEST_PLOT, labels + 8);
  }

  private List<String> label(Series series) {
    return pen.wrap(series.label(), Pen.SMALL, WIDEST_LABEL);
  }

  private int labelHeight(Series series) {
    return label(series).size() * Pen.lineHeight(Pen.SMALL) + 2;
  }

  @Override
  public int height() {
    return TITLE_HEIGHT + plotHeight + AXIS_HEIGHT;
  }

  @Override
  public void paint(Graphics2D g, int top) {
    int plotTop = top + TITLE_HEIGHT;
    pen.text(g, lines.y().title(), ChartPainter.MARGIN, top + 11.0, Pen.TEXT, Pen.INK);
    plot().paint(g, left, plotTop, plotWidth, plotHeight);
    AxisTexts.beside(g, pen, lines.y(), left, plotTop, plotHeight);
    AxisTexts.below(g, pen, lines.x(), left, plotWidth, plotTop + plotHeight);
    labels(g, plotTop);
  }

  private DataPlot plot() {
    Axis x = lines.x().axis();
    Axis y = lines.y().axis();
    DataPlot plot = new DataPlot(x, y, MARKER);
    y.ticks().forEach(t -> plot.line(DataPlot.GRID, DataPlot.HAIRLINE, x.min(), t, x.max(), t));
    plot.line(DataPlot.FRAME, DataPlot.HAIRLINE, x.min(), y.min(), x.max(), y.min());
    for (Series series : lines.series()) {
      series.paths().forEach(path -> path(plot, series.look(), path));
      series.dots().forEach(dot -> dot(plot, series.look(), dot));
    }
    return plot;
  }

  private static void path(DataPlot plot, Look look, Path path) {
    double[] points =
        path.points().stream()
            .flatMapToDouble(place -> java.util.stream.DoubleStream.of(place.x(), place.y()))
            .toArray();
    plot.line(
        look.color(),
        switch (path.weight()) {
          case STRONG -> DataPlot.LINE;
          case THIN -> DataPlot.HAIRLINE;
          case DASHED -> DASHED;
        },
        points);
  }

  private void dot(DataPlot plot, Look look, Dot dot) {
    dot.whisker()
        .ifPresent(
            w -> {
              double from = beside(dot.x(), -CAP);
              double to = beside(dot.x(), CAP);
              plot.line(
                  look.color(),
                  DataPlot.LINE,
                  from,
                  w.low(),
                  to,
                  w.low(),
                  dot.x(),
                  w.low(),
                  dot.x(),
                  w.high(),
                  from,
                  w.high(),
                  to,
                  w.high());
            });
    plot.dot(look, dot.x(), dot.y());
  }

  /** The value that is some units of the page beside another one. */
  private double beside(double value, double units) {
    return lines.x().axis().value(lines.x().axis().position(value) + units / plotWidth);
  }

  private void labels(Graphics2D g, int plotTop) {
    List<Series> sorted = new ArrayList<>(lines.series());
    sorted.sort(Comparator.comparingDouble(Series::end).reversed());
    double[] centers = new double[sorted.size()];
    double free = plotTop;
    for (int i = 0; i < centers.length; i++) {
      double half = labelHeight(sorted.get(i)) / 2.0;
      centers[i] = Math.max(free + half, plotTop + y(sorted.get(i)));
      free = centers[i] + half;
    }
    double limit = plotTop + plotHeight + 4.0;
    for (int i = centers.length - 1; i >= 0; i--) {
      double half = labelHeight(sorted.get(i)) / 2.0;
      centers[i] = Math.min(centers[i], limit - half);
      limit = centers[i] - half;
    }
    double right = left + plotWidth;
    for (int i = 0; i < centers.length; i++) {
      Series series = sorted.get(i);
      g.setColor(series.look().color());
      g.setStroke(DataPlot.HAIRLINE);
      g.draw(new Line2D.Double(right, plotTop + y(series), right + LEADER - 14.0, centers[i]));
      series.look().marker().paint(g, right + LEADER - 10.0, centers[i], MARKER);
      double baseline =
          centers[i] + 4 - (label(series).size() - 1) * Pen.lineHeight(Pen.SMALL) / 2.0;
      for (String line : label(series)) {
        pen.text(g, line, right + LEADER - 3.0, baseline, Pen.SMALL, Pen.INK);
        baseline += Pen.lineHeight(Pen.SMALL);
      }
    }
  }

  /** Where a series ends, from the top of the plot. */
  private double y(Series series) {
    double position = lines.y().axis().position(series.end());
    return (1 - Math.max(0, Math.min(1, position))) * plotHeight;
  }
}
