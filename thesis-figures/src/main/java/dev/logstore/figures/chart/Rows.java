package dev.logstore.figures.chart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Rows under a common axis of values: each is an arm with its dots and whiskers, or with a stacked
 * bar. The values stand as text in columns at the right, where they cannot run into each other.
 *
 * @param heading what it shows; empty where the chart's title says it
 * @param scale of the values
 * @param reference a value that is marked over all rows; empty for none
 * @param columns names of the columns of text
 * @param sections rows under a heading
 */
public record Rows(
    String heading,
    Scale scale,
    OptionalDouble reference,
    List<String> columns,
    List<Section> sections)
    implements Panel {
  public Rows {
    columns = List.copyOf(columns);
    sections = List.copyOf(sections);
    int texts = columns.size();
    if (sections.stream()
        .flatMap(s -> s.rows().stream())
        .anyMatch(r -> r.values().size() != texts)) {
      throw new IllegalArgumentException("a row has not one text for each column");
    }
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
   * @param marks its dots, joined by a thin line
   * @param segments its stacked bar
   * @param values one text for each column
   */
  public record Row(String label, List<Mark> marks, List<Segment> segments, List<String> values) {
    public Row {
      marks = List.copyOf(marks);
      segments = List.copyOf(segments);
      values = List.copyOf(values);
    }
  }

  /**
   * A dot with its whisker.
   *
   * @param value in the axis' own unit
   * @param whisker ends of the interval; empty for none
   * @param look colour and shape
   */
  public record Mark(double value, Optional<Whisker> whisker, Look look) {}

  /**
   * A part of a stacked bar.
   *
   * @param length in the axis' own unit, 0 or more
   * @param look its colour
   * @param label written in it if it fits
   */
  public record Segment(double length, Look look, String label) {}

  /** All rows, from top to bottom. */
  List<Row> rows() {
    return sections.stream().flatMap(section -> section.rows().stream()).toList();
  }

  @Override
  public List<String> spoken() {
    return sections.stream()
        .flatMap(section -> section.rows().stream().map(row -> spoken(section, row)))
        .toList();
  }

  private String spoken(Section section, Row row) {
    StringBuilder text = new StringBuilder();
    if (!section.heading().isEmpty()) {
      text.append(section.heading()).append(", ");
    }
    text.append(row.label()).append(':');
    for (int i = 0; i < columns.size(); i++) {
      text.append(i == 0 ? " " : ", ");
      text.append(columns.get(i).isEmpty() ? "" : columns.get(i) + " ").append(row.values().get(i));
    }
    return text.toString();
  }
}
