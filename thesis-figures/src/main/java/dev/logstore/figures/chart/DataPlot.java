package dev.logstore.figures.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * What has data coordinates, drawn by XChart. An interval is a line of its own, because XChart's
 * error bars are symmetric, and on logarithmic bars wrong.
 */
final class DataPlot {
  static final Color GRID = new Color(0xDDDDDD);
  static final Color FRAME = new Color(0x888888);
  static final BasicStroke HAIRLINE = new BasicStroke(0.8f);
  static final BasicStroke LINE =
      new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);

  private final XYChart chart = new XYChart(1, 1, new PlainTheme());
  private int series;

  DataPlot(Axis x, Axis y, int markerSize) {
    XYStyler styler = chart.getStyler();
    styler.setXAxisLogarithmic(x.logarithmic());
    styler.setXAxisMin(x.min());
    styler.setXAxisMax(x.max());
    styler.setYAxisLogarithmic(y.logarithmic());
    styler.setYAxisMin(y.min());
    styler.setYAxisMax(y.max());
    styler.setMarkerSize(markerSize);
  }

  /** A dot at a place. */
  void dot(Look look, double x, double y) {
    XYSeries dot = chart.addSeries(nextName(), new double[] {x}, new double[] {y});
    dot.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
    dot.setMarker(look.marker());
    dot.setMarkerColor(look.color());
  }

  /** A line through points, given as x and y in turn. */
  void line(Color color, BasicStroke stroke, double... points) {
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

  void paint(Graphics2D g, double left, double top, int width, int height) {
    Graphics2D area = (Graphics2D) g.create();
    area.translate(left, top);
    chart.paint(area, width, height);
    area.dispose();
  }

  private String nextName() {
    return "s" + series++;
  }
}
