package dev.logstore.figures;

import dev.logstore.figures.chart.Chart;
import dev.logstore.figures.chart.ChartPainter;
import dev.logstore.figures.output.Picture;
import java.util.List;

/** Makes pictures of the figures of one run. */
public final class Drawing {
  private final Run run;
  private final List<Figure> figures;
  private final ChartPainter painter;

  public Drawing(Run run, List<Figure> figures, ChartPainter painter) {
    this.run = run;
    this.figures = List.copyOf(figures);
    this.painter = painter;
  }

  /** The figures, in the order of the report. */
  public List<Figure> figures() {
    return figures;
  }

  /** The picture of a figure in one language. */
  public Picture of(Figure figure, Labels labels) {
    Chart chart = figure.chart(run, labels);
    return new Picture(
        chart.title(),
        description(chart),
        ChartPainter.WIDTH,
        painter.height(chart),
        g -> painter.paint(chart, g));
  }

  /** What a reader who does not see the picture has to hear: every value of it. */
  private static String description(Chart chart) {
    StringBuilder text = new StringBuilder();
    chart
        .panels()
        .forEach(
            panel -> {
              if (!panel.heading().isEmpty()) {
                text.append(panel.heading()).append(": ");
              }
              text.append(String.join("; ", panel.spoken())).append(". ");
            });
    return text.toString().replace("..", ".").strip();
  }
}
