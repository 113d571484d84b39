package dev.logstore.figures;

import dev.logstore.figures.chart.ChartPainter;
import dev.logstore.figures.chart.RowChart;
import dev.logstore.figures.output.Picture;

/** Makes pictures of the figures of one run. */
public final class Drawing {
  private final Run run;
  private final ChartPainter painter;

  public Drawing(Run run, ChartPainter painter) {
    this.run = run;
    this.painter = painter;
  }

  /** The picture of a figure in one language. */
  public Picture of(Figure figure, Labels labels) {
    RowChart chart = figure.chart(run, labels);
    return new Picture(
        chart.title(),
        description(chart, labels),
        ChartPainter.WIDTH,
        painter.height(chart),
        g -> painter.paint(chart, g, tick -> figure.tick(tick, labels)));
  }

  /** What a reader who does not see the picture has to hear: every value of it. */
  private static String description(RowChart chart, Labels labels) {
    if (chart.missing().isPresent()) {
      return chart.missing().get();
    }
    StringBuilder text = new StringBuilder(labels.text("alt.intro", chart.axisTitle() + "."));
    for (RowChart.Section section : chart.sections()) {
      for (RowChart.Row row : section.rows()) {
        String name =
            section.heading().isEmpty() ? row.label() : section.heading() + ", " + row.label();
        text.append(' ').append(labels.text("alt.mark", name, values(row))).append(';');
      }
    }
    text.setCharAt(text.length() - 1, '.');
    return text.toString();
  }

  private static String values(RowChart.Row row) {
    return row.marks().isEmpty()
        ? row.total()
        : String.join(", ", row.marks().stream().map(RowChart.Mark::label).toList());
  }
}
