package dev.logstore.figures.chart;

import java.awt.Color;
import java.util.List;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * How one thing looks in every figure: a colour of the palette of Okabe and Ito, which people with
 * the common forms of colour blindness can tell apart, and a marker that tells it apart in grey.
 *
 * @param color of marks, whiskers, lines
 * @param marker shape of marks
 */
public record Look(Color color, Marker marker) {
  public static final Color BLUE = new Color(0x0072B2);
  public static final Color SKY_BLUE = new Color(0x56B4E9);
  public static final Color GREEN = new Color(0x009E73);
  public static final Color VERMILION = new Color(0xD55E00);
  public static final Color ORANGE = new Color(0xE69F00);
  public static final Color PURPLE = new Color(0xCC79A7);
  public static final Color BLACK = new Color(0x222222);
  public static final Color GREY = new Color(0x888888);

  private static final List<Color> COLORS =
      List.of(BLUE, VERMILION, GREEN, ORANGE, PURPLE, BLACK, SKY_BLUE, GREY);
  private static final List<Marker> MARKERS =
      List.of(
          SeriesMarkers.CIRCLE,
          SeriesMarkers.DIAMOND,
          SeriesMarkers.SQUARE,
          SeriesMarkers.TRIANGLE_UP,
          SeriesMarkers.TRIANGLE_DOWN,
          SeriesMarkers.CROSS);

  /** How many looks there are. */
  public static final int COUNT = 48;

  /** One of {@link #COUNT} different looks, then from the start. */
  public static Look number(int index) {
    int i = Math.floorMod(index, COUNT);
    int color = i % COLORS.size();
    int turn = i / COLORS.size();
    return new Look(COLORS.get(color), MARKERS.get((color + turn) % MARKERS.size()));
  }

  /** Colour of a bar's part; from dark to light, to be told apart in grey. */
  public static Look ofBar(Color color) {
    return new Look(color, SeriesMarkers.SQUARE);
  }

  /** The same shape in another colour. */
  public Look in(Color other) {
    return new Look(other, marker);
  }
}
