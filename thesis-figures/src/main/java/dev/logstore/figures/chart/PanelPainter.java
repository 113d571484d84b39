package dev.logstore.figures.chart;

import java.awt.Graphics2D;

/** Draws one panel over the whole width of the page. */
interface PanelPainter {
  int height();

  void paint(Graphics2D g, int top);

  /**
   * The painter of a panel.
   *
   * @param panels how many share the page
   */
  static PanelPainter of(Panel panel, Pen pen, int panels) {
    if (panel instanceof Rows rows) {
      return new RowsPainter(rows, pen, panels);
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
