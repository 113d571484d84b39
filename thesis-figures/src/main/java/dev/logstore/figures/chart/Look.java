package dev.logstore.figures.chart;

import java.awt.Color;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * How one thing looks in every figure: a colour of the palette of Okabe and Ito, which people with
 * the common forms of colour blindness can tell apart, and a marker that tells it apart in grey.
 *
 * @param color of marks and whiskers
 * @param marker shape of marks
 */
public record Look(Color color, Marker marker) {
  private static final Color BLUE = new Color(0x0072B2);
  private static final Color SKY_BLUE = new Color(0x56B4E9);
  private static final Color GREEN = new Color(0x009E73);
  private static final Color VERMILION = new Color(0xD55E00);
  private static final Color ORANGE = new Color(0xE69F00);
  private static final Color BLACK = new Color(0x222222);

  /** The look of a schema, or of the A/A arm, which is the baseline's in a lighter tone. */
  public static Look ofArm(String group) {
    return switch (group) {
      case "standard" -> new Look(BLUE, SeriesMarkers.CIRCLE);
      case "standard-again" -> new Look(SKY_BLUE, SeriesMarkers.CIRCLE);
      case "control" -> new Look(GREEN, SeriesMarkers.SQUARE);
      case "plugin" -> new Look(VERMILION, SeriesMarkers.DIAMOND);
      default -> new Look(BLACK, SeriesMarkers.TRIANGLE_UP);
    };
  }

  /** The look of a kind of storage; from dark to light, to be told apart in grey. */
  public static Look ofStorage(String metric) {
    return switch (metric) {
      case "size_heap" -> new Look(BLUE, SeriesMarkers.SQUARE);
      case "size_index" -> new Look(ORANGE, SeriesMarkers.SQUARE);
      default -> new Look(BLACK, SeriesMarkers.SQUARE);
    };
  }
}
