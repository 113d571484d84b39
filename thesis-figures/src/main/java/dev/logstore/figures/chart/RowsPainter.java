package dev.logstore.figures.chart;

import dev.logstore.figures.chart.Rows.Mark;
import dev.logstore.figures.chart.Rows.Row;
import dev.logstore.figures.chart.Rows.Section;
import dev.logstore.figures.chart.Rows.Segment;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Draws rows: names at the left, dots or bars in the middle, values in columns at the right. */
final class RowsPainter implements PanelPainter {
  private static final int WIDEST_LABEL = 185;
  private static final int HIGHEST_ROW = 26;
  private static final int LOWEST_ROW = 14;
  private static final int MANY_LINES = 42;
  private static final float DENSE_TEXT = 10;
  private static final int ROWS_HEIGHT = 680;
  private static final int HEADING_HEIGHT = 22;
  private static final int HEADER_HEIGHT = 18;
  private static final int AXIS_HEIGHT = 44;
  private static final int COLUMN_GAP = 14;

  private final Rows rows;
  private final Pen pen;
  private final List<Placed<Row>> placedRows = new ArrayList<>();
  private final List<Placed<String>> headings = new ArrayList<>();
  private final List<Double> columnEnds = new ArrayList<>();
  private final float size;
  private final int left;
  private final int plotWidth;
  private final int plotHeight;

  /**
   * Something at its place.
   *
   * @param what it
   * @param center its middle, from the top of the plot
   * @param height its height
   */
  private record Placed<T>(T what, double center, int height) {}

  /**
   * @param panels how many share the page
   */
  RowsPainter(Rows rows, Pen pen, int panels) {
    this.rows = rows;
    this.pen = pen;
    size = fittingSize();
    double widest =
        rows.rows().stream().mapToDouble(row -> pen.widest(label(row), size)).max().orElse(0);
    left = ChartPainter.MARGIN + (int) Math.ceil(widest) + 10;
    double end = ChartPainter.WIDTH - ChartPainter.MARGIN;
    for (int column = rows.columns().size() - 1; column >= 0; column--) {
      columnEnds.add(0, end);
      end -= columnWidth(column) + COLUMN_GAP;
    }
    plotWidth = (int) end - left;
    plotHeight = place(ROWS_HEIGHT / panels);
  }

  private int place(int rowsHeight) {
    int rowHeight =
        Math.max(LOWEST_ROW, Math.min(HIGHEST_ROW, rowsHeight / Math.max(1, rows.rows().size())));
    int y = 4;
    for (Section section : rows.sections()) {
      if (!section.heading().isEmpty()) {
        headings.add(new Placed<>(section.heading(), y + HEADING_HEIGHT / 2.0, HEADING_HEIGHT));
        y += HEADING_HEIGHT;
      }
      for (Row row : section.rows()) {
        int height = Math.max(rowHeight, label(row).size() * Pen.lineHeight(size) + 1);
        placedRows.add(new Placed<>(row, y + height / 2.0, height));
        y += height;
      }
    }
    return y + 4;
  }

  /** Smaller where names would make the panel higher than a page. */
  private float fittingSize() {
    int lines =
        rows.rows().stream()
            .mapToInt(row -> pen.wrap(row.label(), Pen.TEXT, WIDEST_LABEL).size())
            .sum();
    return lines > MANY_LINES ? DENSE_TEXT : Pen.TEXT;
  }

  private List<String> label(Row row) {
    return pen.wrap(row.label(), size, WIDEST_LABEL);
  }

  private double columnWidth(int column) {
    double widest = pen.width(rows.columns().get(column), Pen.SMALL);
    for (Row row : rows.rows()) {
      widest = Math.max(widest, pen.width(row.values().get(column), Pen.SMALL));
    }
    return widest;
  }

  private int headerHeight() {
    return rows.columns().stream().allMatch(String::isEmpty) ? 0 : HEADER_HEIGHT;
  }

  @Override
  public int height() {
    return headerHeight() + plotHeight + AXIS_HEIGHT;
  }

  @Override
  public void paint(Graphics2D g, int top) {
    int plotTop = top + headerHeight();
    plot().paint(g, left, plotTop, plotWidth, plotHeight);
    IntStream.range(0, rows.columns().size())
        .forEach(
            column ->
                pen.right(
                    g,
                    rows.columns().get(column),
                    columnEnds.get(column),
                    top + 12.0,
                    Pen.SMALL,
                    Pen.SOFT_INK));
    for (Placed<String> heading : headings) {
      double baseline = plotTop + heading.center() + 5;
      pen.onWhite(g, heading.what(), ChartPainter.MARGIN, baseline, Pen.TEXT, Pen.SOFT_INK);
    }
    for (Placed<Row> row : placedRows) {
      double center = plotTop + row.center();
      pen.block(g, label(row.what()), left - 8.0, center, size);
      segmentLabels(g, row.what(), center);
      for (int i = 0; i < rows.columns().size(); i++) {
        String value = row.what().values().get(i);
        float valueSize = Math.min(size, Pen.SMALL);
        pen.right(g, value, columnEnds.get(i), center + valueSize * 0.36, valueSize, Pen.INK);
      }
    }
    AxisTexts.below(g, pen, rows.scale(), left, plotWidth, plotTop + plotHeight);
  }

  private DataPlot plot() {
    Axis axis = rows.scale().axis();
    DataPlot plot = new DataPlot(axis, Axis.plain(plotHeight), placedRows.size() > 24 ? 7 : 9);
    axis.ticks().forEach(t -> plot.line(DataPlot.GRID, DataPlot.HAIRLINE, t, 0, t, plotHeight));
    plot.line(DataPlot.FRAME, DataPlot.HAIRLINE, axis.min(), 0, axis.max(), 0);
    rows.reference()
        .ifPresent(at -> plot.line(Look.BLACK, DataPlot.HAIRLINE, at, 0, at, plotHeight));
    for (Placed<Row> row : placedRows) {
      double y = plotHeight - row.center();
      bar(plot, row, y);
      marks(plot, row, y);
    }
    return plot;
  }

  private static void bar(DataPlot plot, Placed<Row> row, double y) {
    BasicStroke stroke =
        new BasicStroke(
            Math.min(22, row.height() - 5), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    double start = 0;
    for (Segment segment : row.what().segments()) {
      double end = start + segment.length();
      if (segment.length() > 0) {
        plot.line(segment.look().color(), stroke, start, y, end, y);
      }
      if (start > 0) {
        // Neighbours can be the same grey in print.
        double half = row.height() / 2.0;
        plot.line(Color.WHITE, DataPlot.HAIRLINE, start, y - half, start, y + half);
      }
      start = end;
    }
  }

  private static void marks(DataPlot plot, Placed<Row> row, double y) {
    List<Mark> marks = row.what().marks();
    if (marks.size() > 1) {
      double[] joined =
          marks.stream()
              .flatMapToDouble(m -> java.util.stream.DoubleStream.of(m.value(), y))
              .toArray();
      plot.line(DataPlot.FRAME, DataPlot.HAIRLINE, joined);
    }
    double cap = Math.min(6, row.height() / 3.0);
    for (Mark mark : marks) {
      Color color = mark.look().color();
      mark.whisker()
          .ifPresent(
              w ->
                  plot.line(
                      color,
                      DataPlot.LINE,
                      w.low(),
                      y - cap,
                      w.low(),
                      y + cap,
                      w.low(),
                      y,
                      w.high(),
                      y,
                      w.high(),
                      y - cap,
                      w.high(),
                      y + cap));
      plot.dot(mark.look(), mark.value(), y);
    }
  }

  private void segmentLabels(Graphics2D g, Row row, double center) {
    double start = 0;
    for (Segment segment : row.segments()) {
      double from = x(start);
      double to = x(start + segment.length());
      if (pen.width(segment.label(), Pen.SMALL) + 8 <= to - from) {
        Color ink = Pen.isDark(segment.look().color()) ? Color.WHITE : Pen.INK;
        pen.centered(g, segment.label(), (from + to) / 2, center + 4, Pen.SMALL, ink);
      }
      start += segment.length();
    }
  }

  private double x(double value) {
    return left + rows.scale().axis().position(value) * plotWidth;
  }
}
