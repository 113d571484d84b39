package dev.logstore.figures.chart;

import java.util.List;

/**
 * A figure as it is drawn: panels under a title, one below the other. All texts are in the language
 * of the chart.
 *
 * @param title what the chart shows
 * @param legend what colours mean, where no label says it
 * @param panels at least one
 * @param notes what a reader has to know: n, the interval, the run
 */
public record Chart(
    String title, List<LegendEntry> legend, List<Panel> panels, List<String> notes) {
  public Chart {
    legend = List.copyOf(legend);
    panels = List.copyOf(panels);
    notes = List.copyOf(notes);
    if (panels.isEmpty()) {
      throw new IllegalArgumentException("a chart without a panel shows nothing: " + title);
    }
  }

  /**
   * A colour and its meaning.
   *
   * @param look the colour, and the marker where one is drawn
   * @param marker true to show the marker, false to show a bar's colour
   * @param label the meaning
   */
  public record LegendEntry(Look look, boolean marker, String label) {}
}
