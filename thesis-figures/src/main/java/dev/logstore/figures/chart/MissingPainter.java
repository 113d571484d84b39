package dev.logstore.figures.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Draws the place of a panel that has no data. */
final class MissingPainter implements PanelPainter {
  private static final Color GROUND = new Color(0xF3F3F3);
  private static final int PADDING = 28;

  private final List<String> lines;
  private final Pen pen;

  MissingPainter(Missing missing, Pen pen) {
    this.pen = pen;
    this.lines = pen.wrap(missing.reason(), Pen.TEXT, ChartPainter.WIDTH - 6 * ChartPainter.MARGIN);
  }

  @Override
  public int height() {
    return 2 * PADDING + lines.size() * Pen.lineHeight(Pen.TEXT) + 8;
  }

  @Override
  public void paint(Graphics2D g, int top) {
    int margin = ChartPainter.MARGIN;
    g.setColor(GROUND);
    g.fill(new Rectangle2D.Double(margin, top, ChartPainter.WIDTH - 2.0 * margin, height() - 8.0));
    double baseline = top + PADDING + Pen.TEXT;
    for (String line : lines) {
      pen.centered(g, line, ChartPainter.WIDTH / 2.0, baseline, Pen.TEXT, Pen.INK);
      baseline += Pen.lineHeight(Pen.TEXT);
    }
  }
}
