package dev.logstore.figures.chart;

import dev.logstore.figures.chart.ChartPainter.PlacedRow;
import dev.logstore.figures.chart.RowChart.Mark;
import dev.logstore.figures.chart.RowChart.Segment;
import dev.logstore.figures.chart.RowChart.Whisker;
import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * The part of a chart that XChart draws. Values go to the right; up and down is counted in units of
 * the page from the plot's bottom. An interval is a line of its own, because XChart's error bars
 * are symmetric, and on logarithmic bars wrong.
 */
final class DataPlot {
  private static final Color GRID = new Color(0xDDDDDD);
  private static final Color FRAME = new Color(0x888888);
  private static final BasicStroke HAIRLINE = new BasicStroke(0.8f);
  private static final BasicStroke WHISKER =
      new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
  private static final BasicStroke BAR =
      new BasicStroke(22, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
  private static final double CAP = 6.5;
  private static final int MARKER = 9;

  private final Axis axis;
  private final int height;
  private int series;

  DataPlot(Axis axis, int height) {
    this.axis = axis;
    this.height = height;
  }

  XYChart of(List<PlacedRow> rows) {
    XYChart chart = new XYChart(1, 1, new PlainTheme());
    style(chart.getStyler());
    axis.ticks().forEach(tick -> line(chart, GRID, HAIRLINE, tick, 0, tick, height));
    line(chart, FRAME, HAIRLINE, axis.min(), 0, axis.max(), 0);
    for (PlacedRow row : rows) {
      double y = height - row.center();
      segments(chart, row, y);
      row.row().marks().forEach(mark -> mark(chart, mark, y));
    }
    return chart;
  }

  private void style(XYStyler styler) {
    styler.setXAxisLogarithmic(axis.logarithmic());
    styler.setXAxisMin(axis.min());
    styler.setXAxisMax(axis.max());
    styler.setYAxisMin(0.0);
    styler.setYAxisMax((double) height);
    styler.setMarkerSize(MARKER);
  }

  private void mark(XYChart chart, Mark mark, double y) {
    mark.whisker().ifPresent(whisker -> whisker(chart, whisker, mark.look().color(), y));
    XYSeries dot = chart.addSeries(nextName(), new double[] {mark.value()}, new double[] {y});
    dot.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
    dot.setMarker(mark.look().marker());
    dot.setMarkerColor(mark.look().color());
  }

  private void whisker(XYChart chart, Whisker whisker, Color color, double y) {
    double low = whisker.low();
    double high = whisker.high();
    line(
        chart, color, WHISKER, low, y - CAP, low, y + CAP, low, y, high, y, high, y - CAP, high,
        y + CAP);
  }

  private void segments(XYChart chart, PlacedRow row, double y) {
    double start = 0;
    for (Segment segment : row.row().segments()) {
      double end = start + segment.length();
      if (segment.length() > 0) {
        line(chart, segment.look().color(), BAR, start, y, end, y);
      }
      start = end;
    }
  }

  /** A line through points, given as x and y in turn. */
  private void line(XYChart chart, Color color, BasicStroke stroke, double... points) {
    double[] x = new double[points.length / 2];
    double[] y = new double[points.length / 2];
    for (int i = 0; i < x.length; i++) {
      x[i] = points[2 * i];
      y[i] = points[2 * i + 1];
    }
    XYSeries line = chart.addSeries(nextName(), x, y);
    line.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Line);
    line.setMarker(SeriesMarkers.NONE);
    line.setLineColor(color);
    line.setLineStyle(stroke);
  }

  private String nextName() {
    return "s" + series++;
  }
}
