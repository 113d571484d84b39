package dev.logstore.figures;

import dev.logstore.figures.chart.Chart;
import dev.logstore.figures.chart.ChartPainter;
import dev.logstore.figures.chart.Typeface;
import dev.logstore.figures.output.Picture;
import dev.logstore.figures.output.SvgFile;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Makes pictures of the figures of one run. */
public final class Drawing {
  private final Run run;
  private final List<Figure> figures;
  private final Typeface typeface;
  private final Map<Key, Picture> pictures = new ConcurrentHashMap<>();
  private final Map<Key, String> elements = new ConcurrentHashMap<>();

  private record Key(Figure figure, Labels labels) {}

  public Drawing(Run run, List<Figure> figures, Typeface typeface) {
    this.run = run;
    this.figures = List.copyOf(figures);
    this.typeface = typeface;
  }

  /** The figures, in the order of the report. */
  public List<Figure> figures() {
    return figures;
  }

  /** The picture of a figure in one language; it is laid out once and can be drawn often. */
  public Picture of(Figure figure, Labels labels) {
    return pictures.computeIfAbsent(new Key(figure, labels), key -> layOut(figure, labels));
  }

  /** The same as an {@code svg} element, with ids that no other picture of the run has. */
  public String svg(Figure figure, Labels labels) {
    return elements.computeIfAbsent(
        new Key(figure, labels),
        key -> SvgFile.element(of(figure, labels), figure.id() + "-" + labels.language().id()));
  }

  private Picture layOut(Figure figure, Labels labels) {
    Chart chart = figure.chart(run, labels);
    ChartPainter painter = new ChartPainter(chart, typeface);
    return new Picture(
        chart.title(), description(chart), ChartPainter.WIDTH, painter.height(), painter::paint);
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
