package dev.logstore.figures.chart;

import java.util.List;
import java.util.Optional;

/**
 * A chart of rows under a common axis of values: each row is an arm with its dots and whiskers, or
 * with a stacked bar. All texts are in the language of the chart.
 *
 * @param title what the chart shows
 * @param axisTitle meaning and direction of the axis
 * @param axis scale of the values
 * @param sections rows under a heading
 * @param legend what colours mean, where the rows do not say it
 * @param notes what a reader has to know: n, the interval, the run
 * @param missing said in the picture in place of rows, where there is no data
 */
public record RowChart(
    String title,
    String axisTitle,
    Axis axis,
    List<Section> sections,
    List<LegendEntry> legend,
    List<String> notes,
    Optional<String> missing) {
  public RowChart {
    sections = List.copyOf(sections);
    legend = List.copyOf(legend);
    notes = List.copyOf(notes);
  }

  /** A chart that says why it is empty. */
  public static RowChart missing(String title, String reason, List<String> notes) {
    return new RowChart(title, "", Axis.none(), List.of(), List.of(), notes, Optional.of(reason));
  }

  /**
   * Rows that belong together.
   *
   * @param heading empty for none
   * @param rows from top to bottom
   */
  public record Section(String heading, List<Row> rows) {
    public Section {
      rows = List.copyOf(rows);
    }
  }

  /**
   * One row.
   *
   * @param label at its left
   * @param marks its dots
   * @param segments its stacked bar
   * @param total written behind the bar; empty without one
   */
  public record Row(String label, List<Mark> marks, List<Segment> segments, String total) {
    public Row {
      marks = List.copyOf(marks);
      segments = List.copyOf(segments);
    }

    /** A row of dots. */
    public static Row ofMarks(String label, List<Mark> marks) {
      return new Row(label, marks, List.of(), "");
    }

    /** A row with a stacked bar. */
    public static Row ofSegments(String label, List<Segment> segments, String total) {
      return new Row(label, List.of(), segments, total);
    }
  }

  /**
   * A dot with its whisker.
   *
   * @param value in the axis' own unit
   * @param whisker ends of the interval; empty for none
   * @param look colour and shape
   * @param label written at the dot
   */
  public record Mark(double value, Optional<Whisker> whisker, Look look, String label) {}

  /**
   * An interval, which need not be symmetric.
   *
   * @param low lower end
   * @param high upper end
   */
  public record Whisker(double low, double high) {}

  /**
   * A part of a stacked bar.
   *
   * @param length in the axis' own unit
   * @param look its colour
   * @param label written in it if it fits
   */
  public record Segment(double length, Look look, String label) {}

  /**
   * A colour and its meaning.
   *
   * @param look the colour
   * @param label the meaning
   */
  public record LegendEntry(Look look, String label) {}

  /** All rows, from top to bottom. */
  List<Row> rows() {
    return sections.stream().flatMap(section -> section.rows().stream()).toList();
  }
}
