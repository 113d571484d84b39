package dev.logstore.figures.chart;

import dev.logstore.figures.chart.RowChart.LegendEntry;
import dev.logstore.figures.chart.RowChart.Mark;
import dev.logstore.figures.chart.RowChart.Row;
import dev.logstore.figures.chart.RowChart.Section;
import dev.logstore.figures.chart.RowChart.Segment;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.knowm.xchart.XYChart;

/**
 * Draws a chart of rows: XChart draws what has data coordinates (grid, whiskers, dots, bars), and
 * this class all text around it.
 *
 * <p>XChart's own axis labels are outlines in vector output, and on a logarithmic axis there may be
 * only one of them; text drawn here stays text, in one font.
 */
public final class ChartPainter {
  /** Width of every chart, in units of 1/40 cm: 16 cm, the text width of a thesis. */
  public static final int WIDTH = 640;

  static final int ROW_HEIGHT = 46;

  private static final int MARGIN = 14;
  private static final int HEADING_HEIGHT = 26;
  private static final int AXIS_HEIGHT = 44;
  private static final int LEGEND_HEIGHT = 24;
  private static final int MISSING_HEIGHT = 120;
  private static final int WIDEST_LABEL = 190;

  private static final float TITLE = 16;
  private static final float TEXT = 12.5f;
  private static final float SMALL = 11.5f;

  private static final Color INK = new Color(0x222222);
  private static final Color SOFT_INK = new Color(0x555555);

  private final Typeface typeface;

  public ChartPainter(Typeface typeface) {
    this.typeface = typeface;
  }

  /** Height of the chart, in the unit of {@link #WIDTH}. */
  public int height(RowChart chart) {
    Layout layout = new Layout(chart);
    return layout.notesTop() + noteLines(chart).size() * lineHeight(SMALL) + MARGIN;
  }

  /**
   * Draws the chart at the origin, {@link #WIDTH} by {@link #height} units.
   *
   * @param tickLabel text of a tick of the axis
   */
  public void paint(RowChart chart, Graphics2D g, DoubleFunction<String> tickLabel) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setColor(Color.WHITE);
    g.fill(new Rectangle2D.Double(0, 0, WIDTH, height(chart)));

    Layout layout = new Layout(chart);
    int baseline = MARGIN + (int) TITLE;
    for (String line : titleLines(chart)) {
      text(g, line, MARGIN, baseline, TITLE, INK);
      baseline += lineHeight(TITLE);
    }
    legend(chart, g, layout);
    if (chart.missing().isPresent()) {
      missing(chart.missing().get(), g, layout);
    } else {
      plot(chart, g, layout, tickLabel);
    }
    int y = layout.notesTop() + (int) SMALL;
    for (String line : noteLines(chart)) {
      text(g, line, MARGIN, y, SMALL, SOFT_INK);
      y += lineHeight(SMALL);
    }
  }

  private void missing(String reason, Graphics2D g, Layout layout) {
    List<String> lines = typeface.wrap(reason, TEXT, WIDTH - 6 * MARGIN);
    double y =
        layout.plotTop() + (MISSING_HEIGHT - MARGIN - lines.size() * lineHeight(TEXT)) / 2.0 + TEXT;
    g.setColor(new Color(0xF3F3F3));
    g.fill(
        new Rectangle2D.Double(
            MARGIN, layout.plotTop(), WIDTH - 2 * MARGIN, MISSING_HEIGHT - MARGIN));
    for (String line : lines) {
      text(g, line, (WIDTH - typeface.width(line, TEXT)) / 2, y, TEXT, INK);
      y += lineHeight(TEXT);
    }
  }

  private void legend(RowChart chart, Graphics2D g, Layout layout) {
    double x = layout.left;
    double y = layout.legendTop() + LEGEND_HEIGHT / 2.0;
    for (LegendEntry key : chart.legend()) {
      g.setColor(key.look().color());
      g.fill(new Rectangle2D.Double(x, y - 6, 12, 12));
      text(g, key.label(), x + 18, y + 4, SMALL, INK);
      x += 18 + typeface.width(key.label(), SMALL) + 20;
    }
  }

  private void plot(RowChart chart, Graphics2D g, Layout layout, DoubleFunction<String> tickLabel) {
    XYChart plot = new DataPlot(chart.axis(), layout.plotHeight()).of(layout.rows);
    Graphics2D area = (Graphics2D) g.create();
    area.translate(layout.left, layout.plotTop());
    plot.paint(area, layout.plotWidth(), layout.plotHeight());
    area.dispose();

    for (Layout.Heading heading : layout.headings) {
      onWhite(g, heading.text(), MARGIN, layout.plotTop() + heading.center() + 5, TEXT, SOFT_INK);
    }
    for (PlacedRow row : layout.rows) {
      double center = layout.plotTop() + row.center();
      List<String> lines = typeface.wrap(row.row().label(), TEXT, WIDEST_LABEL);
      double y = center + 4.5 - (lines.size() - 1) * lineHeight(TEXT) / 2.0;
      for (String line : lines) {
        double x = layout.left - 10 - typeface.width(line, TEXT);
        text(g, line, x, y, TEXT, INK);
        y += lineHeight(TEXT);
      }
      markLabels(g, chart.axis(), row.row(), layout, center);
      segmentLabels(g, chart.axis(), row.row(), layout, center);
    }
    for (double tick : chart.axis().ticks()) {
      String label = tickLabel.apply(tick);
      centered(g, label, layout.x(chart.axis(), tick), layout.plotBottom() + 16, SMALL, SOFT_INK);
    }
    centered(
        g,
        chart.axisTitle(),
        layout.left + layout.plotWidth() / 2.0,
        layout.plotBottom() + 35,
        TEXT,
        INK);
  }

  /** Values above their dots; one that would run into another goes below. */
  private void markLabels(Graphics2D g, Axis axis, Row row, Layout layout, double center) {
    double takenUpTo = Double.NEGATIVE_INFINITY;
    for (Mark mark : row.marks()) {
      double width = typeface.width(mark.label(), SMALL);
      double x = layout.x(axis, mark.value()) - width / 2;
      x = Math.max(layout.left + 1, Math.min(x, WIDTH - MARGIN - width));
      boolean free = x > takenUpTo + 6;
      onWhite(g, mark.label(), x, free ? center - 9 : center + 18, SMALL, INK);
      takenUpTo = free ? x + width : takenUpTo;
    }
  }

  private void segmentLabels(Graphics2D g, Axis axis, Row row, Layout layout, double center) {
    double start = 0;
    for (Segment segment : row.segments()) {
      double from = layout.x(axis, start);
      double to = layout.x(axis, start + segment.length());
      if (typeface.width(segment.label(), SMALL) + 8 <= to - from) {
        Color ink = isDark(segment.look().color()) ? Color.WHITE : INK;
        centered(g, segment.label(), (from + to) / 2, center + 4, SMALL, ink);
      }
      start += segment.length();
    }
    if (!row.total().isEmpty()) {
      onWhite(g, row.total(), layout.x(axis, start) + 8, center + 4, SMALL, INK);
    }
  }

  private static boolean isDark(Color color) {
    return 0.299 * color.getRed() + 0.587 * color.getGreen() + 0.114 * color.getBlue() < 140;
  }

  private void centered(
      Graphics2D g, String text, double center, double baseline, float size, Color color) {
    double half = typeface.width(text, size) / 2;
    double x = Math.max(2, Math.min(center - half, WIDTH - 2 - 2 * half));
    text(g, text, x, baseline, size, color);
  }

  /** Text with the grid wiped away behind it. */
  private void onWhite(
      Graphics2D g, String text, double x, double baseline, float size, Color color) {
    g.setColor(Color.WHITE);
    g.fill(
        new Rectangle2D.Double(x - 2, baseline - size * 0.8, typeface.width(text, size) + 4, size));
    text(g, text, x, baseline, size, color);
  }

  private void text(Graphics2D g, String text, double x, double baseline, float size, Color color) {
    g.setFont(typeface.size(size));
    g.setColor(color);
    g.drawString(text, (float) x, (float) baseline);
  }

  private List<String> titleLines(RowChart chart) {
    return typeface.wrap(chart.title(), TITLE, WIDTH - 2 * MARGIN);
  }

  private List<String> noteLines(RowChart chart) {
    List<String> lines = new ArrayList<>();
    chart.notes().forEach(note -> lines.addAll(typeface.wrap(note, SMALL, WIDTH - 2 * MARGIN)));
    return lines;
  }

  private static int lineHeight(float size) {
    return Math.round(size * 1.35f);
  }

  /** Where everything goes. Vertical places of rows and headings count from the plot's top. */
  private final class Layout {
    private final RowChart chart;
    private final int left;
    private final List<PlacedRow> rows = new ArrayList<>();
    private final List<Heading> headings = new ArrayList<>();
    private final int rowsHeight;

    private record Heading(String text, double center) {}

    Layout(RowChart chart) {
      this.chart = chart;
      double widest =
          chart.rows().stream()
              .flatMap(row -> typeface.wrap(row.label(), TEXT, WIDEST_LABEL).stream())
              .mapToDouble(line -> typeface.width(line, TEXT))
              .max()
              .orElse(0);
      left = MARGIN + (int) Math.ceil(widest) + 12;
      int y = 6;
      for (Section section : chart.sections()) {
        if (!section.heading().isEmpty()) {
          headings.add(new Heading(section.heading(), y + HEADING_HEIGHT / 2.0));
          y += HEADING_HEIGHT;
        }
        for (Row row : section.rows()) {
          rows.add(new PlacedRow(row, y + ROW_HEIGHT / 2.0));
          y += ROW_HEIGHT;
        }
      }
      rowsHeight = y + 6;
    }

    int legendTop() {
      return MARGIN + titleLines(chart).size() * lineHeight(TITLE) + 2;
    }

    int plotTop() {
      return legendTop() + (chart.legend().isEmpty() ? 4 : LEGEND_HEIGHT);
    }

    int plotWidth() {
      return WIDTH - MARGIN - left;
    }

    int plotHeight() {
      return chart.missing().isPresent() ? MISSING_HEIGHT : rowsHeight;
    }

    int plotBottom() {
      return plotTop() + plotHeight();
    }

    int notesTop() {
      return plotBottom() + (chart.missing().isPresent() ? 0 : AXIS_HEIGHT);
    }

    double x(Axis axis, double value) {
      return left + axis.position(value) * plotWidth();
    }
  }

  /**
   * A row at its place.
   *
   * @param row what it shows
   * @param center its middle, from the top of the plot
   */
  record PlacedRow(Row row, double center) {}
}
