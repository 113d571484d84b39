package dev.logstore.figures.output;

import java.awt.Graphics2D;
import java.util.function.Consumer;

/**
 * Something to draw, of a known size.
 *
 * @param title what it shows, for readers who do not see it
 * @param description what can be read off it, for the same readers
 * @param width width in units
 * @param height height in units
 * @param painter draws it at the origin
 */
public record Picture(
    String title, String description, int width, int height, Consumer<Graphics2D> painter) {
  /** Units in a centimetre, so that a picture as wide as a chart fills a thesis' text width. */
  static final double UNITS_PER_CM = 40;

  static final double CM_PER_INCH = 2.54;

  double widthInCm() {
    return width / UNITS_PER_CM;
  }

  double heightInCm() {
    return height / UNITS_PER_CM;
  }
}
