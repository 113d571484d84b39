package dev.logstore.figures.chart;

import java.awt.Graphics2D;

/** Draws one panel over the whole width of the page. */
interface PanelPainter {
  int height();

  void paint(Graphics2D g, int top);

  static PanelPainter of(Panel panel, Pen pen) {
    if (panel instanceof Rows rows) {
      return new RowsPainter(rows, pen);
    }
    if (panel instanceof Lines lines) {
      return new LinesPainter(lines, pen);
    }
    if (panel instanceof Matrix matrix) {
      return new MatrixPainter(matrix, pen);
    }
    return new MissingPainter((Missing) panel, pen);
  }
}
