package dev.logstore.figures.chart;

import dev.logstore.figures.chart.Chart.LegendEntry;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws a chart: title, legend, panels, notes. XChart draws what has data coordinates; all text is
 * drawn here, because XChart's own is outlines in vector output, and on a logarithmic axis there
 * may be only one tick of it.
 */
public final class ChartPainter {
  /** Width of every chart, in units of 1/40 cm: 16 cm, the text width of a thesis. */
  public static final int WIDTH = 640;

  static final int MARGIN = 14;

  private static final int HEADING_HEIGHT = 22;
  private static final int LEGEND_LINE = 18;

  private final Pen pen;

  public ChartPainter(Typeface typeface) {
    this.pen = new Pen(typeface);
  }

  /** Height of the chart, in the unit of {@link #WIDTH}. */
  public int height(Chart chart) {
    int panels =
        chart.panels().stream()
            .mapToInt(panel -> headingHeight(panel) + PanelPainter.of(panel, pen).height())
            .sum();
    return panelsTop(chart) + panels + noteLines(chart).size() * Pen.lineHeight(Pen.SMALL) + MARGIN;
  }

  /** Draws the chart at the origin, {@link #WIDTH} by {@link #height} units. */
  public void paint(Chart chart, Graphics2D g) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setColor(Color.WHITE);
    g.fill(new Rectangle2D.Double(0, 0, WIDTH, height(chart)));

    int baseline = MARGIN + (int) Pen.TITLE;
    for (String line : titleLines(chart)) {
      pen.text(g, line, MARGIN, baseline, Pen.TITLE, Pen.INK);
      baseline += Pen.lineHeight(Pen.TITLE);
    }
    legend(chart, g);
    int y = panelsTop(chart);
    for (Panel panel : chart.panels()) {
      if (!panel.heading().isEmpty()) {
        pen.text(g, panel.heading(), MARGIN, y + 13.0, Pen.TEXT + 1, Pen.INK);
      }
      PanelPainter painter = PanelPainter.of(panel, pen);
      painter.paint(g, y + headingHeight(panel));
      y += headingHeight(panel) + painter.height();
    }
    for (String line : noteLines(chart)) {
      pen.text(g, line, MARGIN, y + Pen.SMALL, Pen.SMALL, Pen.SOFT_INK);
      y += Pen.lineHeight(Pen.SMALL);
    }
  }

  private static int headingHeight(Panel panel) {
    return panel.heading().isEmpty() ? 0 : HEADING_HEIGHT;
  }

  private int legendTop(Chart chart) {
    return MARGIN + titleLines(chart).size() * Pen.lineHeight(Pen.TITLE) + 4;
  }

  private int panelsTop(Chart chart) {
    return legendTop(chart) + 4 + legendLines(chart).size() * LEGEND_LINE;
  }

  private void legend(Chart chart, Graphics2D g) {
    double y = legendTop(chart) + LEGEND_LINE / 2.0;
    for (List<LegendEntry> line : legendLines(chart)) {
      double x = MARGIN;
      for (LegendEntry entry : line) {
        g.setColor(entry.look().color());
        if (entry.marker()) {
          entry.look().marker().paint(g, x + 6, y, 9);
        } else {
          g.fill(new Rectangle2D.Double(x, y - 6, 12, 12));
        }
        pen.text(g, entry.label(), x + 18, y + 4, Pen.SMALL, Pen.INK);
        x += legendWidth(entry);
      }
      y += LEGEND_LINE;
    }
  }

  private double legendWidth(LegendEntry entry) {
    return 18 + pen.width(entry.label(), Pen.SMALL) + 18;
  }

  private List<List<LegendEntry>> legendLines(Chart chart) {
    List<List<LegendEntry>> lines = new ArrayList<>();
    double x = WIDTH;
    for (LegendEntry entry : chart.legend()) {
      double width = legendWidth(entry);
      if (x + width > WIDTH - MARGIN) {
        lines.add(new ArrayList<>());
        x = MARGIN;
      }
      lines.get(lines.size() - 1).add(entry);
      x += width;
    }
    return lines;
  }

  private List<String> titleLines(Chart chart) {
    return pen.wrap(chart.title(), Pen.TITLE, WIDTH - 2 * MARGIN);
  }

  private List<String> noteLines(Chart chart) {
    List<String> lines = new ArrayList<>();
    chart.notes().forEach(note -> lines.addAll(pen.wrap(note, Pen.SMALL, WIDTH - 2 * MARGIN)));
    return lines;
  }
}
