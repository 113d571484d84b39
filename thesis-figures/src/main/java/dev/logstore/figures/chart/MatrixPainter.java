package dev.logstore.figures.chart;

import dev.logstore.figures.chart.Matrix.Cell;
import dev.logstore.figures.chart.Matrix.Line;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/** Draws a heat map whose cells say their value, so that it can be read without its colours. */
final class MatrixPainter implements PanelPainter {
  private static final Color BELOW = Look.BLUE;
  private static final Color ABOVE = Look.VERMILION;
  private static final Color FRAME = new Color(0xBBBBBB);
  private static final int WIDEST_LABEL = 185;
  private static final int WIDEST_CELL = 110;
  private static final int WIDE_CELL = 84;
  private static final int WIDEST_DENSE_LABEL = 210;
  private static final int MANY_ROWS = 24;
  private static final int ROWS_HEIGHT = 640;
  private static final int HIGHEST_ROW = 34;
  private static final int LOWEST_ROW = 15;
  private static final float SMALLEST = 8;
  private static final int TRIANGLE_ROOM = 9;
  private static final BasicStroke THIN = new BasicStroke(0.6f);
  private static final BasicStroke THICK = new BasicStroke(1.8f);

  private final Matrix matrix;
  private final Pen pen;
  private final double left;
  private final double cellWidth;
  private final int cellHeight;
  private final int headerHeight;

  MatrixPainter(Matrix matrix, Pen pen) {
    this.matrix = matrix;
    this.pen = pen;
    double labels =
        matrix.rows().stream()
            .mapToDouble(row -> pen.widest(label(row), labelSize()))
            .max()
            .orElse(0);
    double baselines =
        Math.max(
            pen.widest(matrix.rows().stream().map(Line::baseline).toList(), Pen.SMALL),
            pen.widest(pen.wrap(matrix.baseline(), Pen.SMALL, 60), Pen.SMALL));
    left = ChartPainter.MARGIN + labels + 12 + baselines + 8;
    cellWidth =
        Math.min(
            WIDEST_CELL,
            (ChartPainter.WIDTH - ChartPainter.MARGIN - left)
                / Math.max(1, matrix.columns().size()));
    cellHeight =
        Math.max(
            LOWEST_ROW, Math.min(HIGHEST_ROW, ROWS_HEIGHT / Math.max(1, matrix.rows().size())));
    headerHeight = headerHeight();
  }

  private boolean isDense() {
    return matrix.rows().size() > MANY_ROWS;
  }

  private float labelSize() {
    return isDense() ? Pen.TINY : Pen.SMALL;
  }

  /** Only a row whose name takes several lines is higher than the others. */
  private int height(Line row) {
    return Math.max(cellHeight, label(row).size() * Pen.lineHeight(labelSize()) + 2);
  }

  private boolean isWide() {
    return cellWidth >= WIDE_CELL;
  }

  private List<String> label(Line row) {
    return isDense()
        ? pen.wrap(row.label(), Pen.TINY, WIDEST_DENSE_LABEL)
        : pen.wrap(row.label(), Pen.SMALL, WIDEST_LABEL);
  }

  private List<String> header(String column) {
    // A second line of a name on its side would run into the neighbour's.
    boolean narrow = cellWidth < 2 * Pen.lineHeight(Pen.SMALL);
    return pen.wrap(column, Pen.SMALL, isWide() ? cellWidth - 6 : narrow ? Integer.MAX_VALUE : 130);
  }

  private int headerHeight() {
    int baseline = pen.wrap(matrix.baseline(), Pen.SMALL, 60).size();
    int lines = matrix.columns().stream().mapToInt(c -> header(c).size()).max().orElse(1);
    double columns =
        isWide()
            ? lines * Pen.lineHeight(Pen.SMALL)
            : matrix.columns().stream()
                .mapToDouble(c -> pen.widest(header(c), Pen.SMALL))
                .max()
                .orElse(0);
    return (int) Math.max(columns, baseline * Pen.lineHeight(Pen.SMALL)) + 10;
  }

  @Override
  public int height() {
    return headerHeight + matrix.rows().stream().mapToInt(this::height).sum() + 12;
  }

  @Override
  public void paint(Graphics2D g, int top) {
    double bottom = top + headerHeight - 6.0;
    bottomLines(g, pen.wrap(matrix.baseline(), Pen.SMALL, 60), left - 8, bottom);
    for (int i = 0; i < matrix.columns().size(); i++) {
      header(g, matrix.columns().get(i), left + (i + 0.5) * cellWidth, bottom);
    }
    double y = top + headerHeight;
    for (Line row : matrix.rows()) {
      double center = y + height(row) / 2.0;
      pen.block(g, label(row), left - 20 - baselineWidth(), center, labelSize());
      pen.right(g, row.baseline(), left - 8, center + 4, Pen.SMALL, Pen.SOFT_INK);
      for (int i = 0; i < row.cells().size(); i++) {
        cell(g, row.cells().get(i), left + i * cellWidth, y, height(row));
      }
      y += height(row);
    }
  }

  private double baselineWidth() {
    return Math.max(
        pen.widest(matrix.rows().stream().map(Line::baseline).toList(), Pen.SMALL),
        pen.widest(pen.wrap(matrix.baseline(), Pen.SMALL, 60), Pen.SMALL));
  }

  private void bottomLines(Graphics2D g, List<String> lines, double end, double bottom) {
    double baseline = bottom - (lines.size() - 1) * Pen.lineHeight(Pen.SMALL);
    for (String line : lines) {
      pen.right(g, line, end, baseline, Pen.SMALL, Pen.SOFT_INK);
      baseline += Pen.lineHeight(Pen.SMALL);
    }
  }

  private void header(Graphics2D g, String column, double center, double bottom) {
    List<String> lines = header(column);
    if (isWide()) {
      double baseline = bottom - (lines.size() - 1) * Pen.lineHeight(Pen.SMALL);
      for (String line : lines) {
        pen.centered(g, line, center, baseline, Pen.SMALL, Pen.INK);
        baseline += Pen.lineHeight(Pen.SMALL);
      }
      return;
    }
    AffineTransform before = g.getTransform();
    g.translate(center, bottom);
    g.rotate(-Math.PI / 2);
    double baseline = 4 - (lines.size() - 1) * Pen.lineHeight(Pen.SMALL) / 2.0;
    for (String line : lines) {
      pen.text(g, line, 0, baseline, Pen.SMALL, Pen.INK);
      baseline += Pen.lineHeight(Pen.SMALL);
    }
    g.setTransform(before);
  }

  private void cell(Graphics2D g, Optional<Cell> cell, double x, double y, int height) {
    Rectangle2D area = new Rectangle2D.Double(x + 1, y + 1, cellWidth - 2, height - 2.0);
    Color color = cell.map(each -> color(each.shade())).orElse(Color.WHITE);
    g.setColor(color);
    g.fill(area);
    Color ink = Pen.isDark(color) ? Color.WHITE : Pen.INK;
    boolean certain = cell.map(Cell::certain).orElse(false);
    g.setStroke(certain ? THICK : THIN);
    g.setColor(certain ? Pen.INK : FRAME);
    g.draw(area);
    String label = cell.map(Cell::label).orElse("–");
    String detail = cell.map(Cell::detail).orElse("");
    boolean twoLines =
        !detail.isEmpty()
            && height >= 2 * Pen.lineHeight(Pen.TINY) + 4
            && pen.width(detail, Pen.TINY) <= cellWidth - 6;
    double center = x + cellWidth / 2;
    double baseline = y + height / 2.0 + (twoLines ? -1.5 : 3.5);
    float size = fitting(label);
    pen.text(g, label, center - pen.width(label, size) / 2, baseline, size, ink);
    if (twoLines) {
      double start = center - pen.width(detail, Pen.TINY) / 2;
      pen.text(g, detail, start, baseline + Pen.lineHeight(Pen.TINY), Pen.TINY, ink);
    }
    boolean room = (cellWidth - pen.width(label, size)) / 2 >= TRIANGLE_ROOM || twoLines;
    if (certain && room) {
      triangle(g, cell.orElseThrow().ratio() > 1, area, ink);
    }
  }

  private float fitting(String label) {
    for (float size : new float[] {Pen.SMALL, Pen.TINY}) {
      if (pen.width(label, size) <= cellWidth - 4) {
        return size;
      }
    }
    return SMALLEST;
  }

  /** Up for more, down for less: what the colour says, for a reader in grey. */
  private static void triangle(Graphics2D g, boolean up, Rectangle2D area, Color ink) {
    double size = 5;
    double x = area.getMaxX() - size - 2;
    double y = area.getY() + 3;
    Path2D triangle = new Path2D.Double();
    triangle.moveTo(x, up ? y + size : y);
    triangle.lineTo(x + size, up ? y + size : y);
    triangle.lineTo(x + size / 2, up ? y : y + size);
    triangle.closePath();
    g.setColor(ink);
    g.fill(triangle);
  }

  private static Color color(double shade) {
    Color full = shade < 0 ? BELOW : ABOVE;
    double share = Math.abs(shade);
    return new Color(
        mix(full.getRed(), share), mix(full.getGreen(), share), mix(full.getBlue(), share));
  }

  private static int mix(int full, double share) {
    return (int) Math.round(255 + (full - 255) * share);
  }
}
