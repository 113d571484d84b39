package dev.logstore.figures.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Writes text in the one font of all figures.
 *
 * @param typeface the font
 */
record Pen(Typeface typeface) {
  static final float TITLE = 16;
  static final float TEXT = 12;
  static final float SMALL = 11;
  static final float TINY = 9.5f;
  static final Color INK = new Color(0x222222);
  static final Color SOFT_INK = new Color(0x555555);

  static int lineHeight(float size) {
    return Math.round(size * 1.33f);
  }

  double width(String text, float size) {
    return typeface.width(text, size);
  }

  /** Width of the widest text. */
  double widest(List<String> texts, float size) {
    return texts.stream().mapToDouble(text -> width(text, size)).max().orElse(0);
  }

  List<String> wrap(String text, float size, double width) {
    return typeface.wrap(text, size, width);
  }

  void text(Graphics2D g, String text, double x, double baseline, float size, Color color) {
    g.setFont(typeface.size(size));
    g.setColor(color);
    g.drawString(text, (float) x, (float) baseline);
  }

  /** Text that ends at a place. */
  void right(Graphics2D g, String text, double end, double baseline, float size, Color color) {
    text(g, text, end - width(text, size), baseline, size, color);
  }

  /** Text around a place, but within the page. */
  void centered(
      Graphics2D g, String text, double center, double baseline, float size, Color color) {
    text(g, text, start(text, center, size), baseline, size, color);
  }

  /** Where a text around a place starts, so that it stays within the page. */
  double start(String text, double center, float size) {
    double width = width(text, size);
    return Math.max(2, Math.min(center - width / 2, ChartPainter.WIDTH - 2 - width));
  }

  /** Text with what is drawn behind it wiped away. */
  void onWhite(Graphics2D g, String text, double x, double baseline, float size, Color color) {
    g.setColor(Color.WHITE);
    g.fill(new Rectangle2D.Double(x - 2, baseline - size * 0.8, width(text, size) + 4, size));
    text(g, text, x, baseline, size, color);
  }

  /** Lines of text around a vertical place, each ending at {@code end}. */
  void block(Graphics2D g, List<String> lines, double end, double center, float size) {
    double baseline = center + size * 0.36 - (lines.size() - 1) * lineHeight(size) / 2.0;
    for (String line : lines) {
      right(g, line, end, baseline, size, INK);
      baseline += lineHeight(size);
    }
  }

  static boolean isDark(Color color) {
    return 0.299 * color.getRed() + 0.587 * color.getGreen() + 0.114 * color.getBlue() < 140;
  }
}
