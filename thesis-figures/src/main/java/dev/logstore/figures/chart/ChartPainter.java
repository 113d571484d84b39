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
  private final List<String> title;
  private final List<List<LegendEntry>> legend;
  private final List<Placed> panels = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final int notesTop;

  /** A panel, and where its heading begins. */
  private record Placed(String heading, PanelPainter painter, int top) {
    int headingHeight() {
      return heading.isEmpty() ? 0 : HEADING_HEIGHT;
    }

    int bottom() {
      return top + headingHeight() + painter.height();
    }
  }

  /** Finds the place of everything: once, however often the chart is drawn. */
  public ChartPainter(Chart chart, Typeface typeface) {
    pen = new Pen(typeface);
    title = pen.wrap(chart.title(), Pen.TITLE, WIDTH - 2 * MARGIN);
    legend = legendLines(chart);
    int y = legendTop() + 4 + legend.size() * LEGEND_LINE;
    for (Panel panel : chart.panels()) {
      Placed placed =
          new Placed(panel.heading(), PanelPainter.of(panel, pen, chart.panels().size()), y);
      panels.add(placed);
      y = placed.bottom();
    }
    notesTop = y;
    chart.notes().forEach(note -> notes.addAll(pen.wrap(note, Pen.SMALL, WIDTH - 2 * MARGIN)));
  }

  /** Height of the chart, in the unit of {@link #WIDTH}. */
  public int height() {
    return notesTop + notes.size() * Pen.lineHeight(Pen.SMALL) + MARGIN;
  }

  /** Draws the chart at the origin, {@link #WIDTH} by {@link #height} units. */
  public void paint(Graphics2D g) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setColor(Color.WHITE);
    g.fill(new Rectangle2D.Double(0, 0, WIDTH, height()));

    int baseline = MARGIN + (int) Pen.TITLE;
    for (String line : title) {
      pen.text(g, line, MARGIN, baseline, Pen.TITLE, Pen.INK);
      baseline += Pen.lineHeight(Pen.TITLE);
    }
    legend(g);
    for (Placed panel : panels) {
      if (!panel.heading().isEmpty()) {
        pen.text(g, panel.heading(), MARGIN, panel.top() + 13.0, Pen.TEXT + 1, Pen.INK);
      }
      panel.painter().paint(g, panel.top() + panel.headingHeight());
    }
    double y = notesTop + Pen.SMALL;
    for (String line : notes) {
      pen.text(g, line, MARGIN, y, Pen.SMALL, Pen.SOFT_INK);
      y += Pen.lineHeight(Pen.SMALL);
    }
  }

  private int legendTop() {
    return MARGIN + title.size() * Pen.lineHeight(Pen.TITLE) + 4;
  }

  private void legend(Graphics2D g) {
    double y = legendTop() + LEGEND_LINE / 2.0;
    for (List<LegendEntry> line : legend) {
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
}
