package dev.logstore.figures;

import dev.logstore.figures.chart.RowChart;
import java.util.List;

/** A figure of the thesis: what it shows of a run. */
public interface Figure {
  /** Name of its files and of its texts, such as {@code insert-latency}. */
  String id();

  /** The figure's chart of a run; where the data is missing, a chart that says so. */
  RowChart chart(Run run, Labels labels);

  /** The text of a tick of its axis. */
  String tick(double value, Labels labels);

  /** All figures, in the order of the report. */
  static List<Figure> all() {
    return List.of(
        DotFigure.insertLatency(),
        DotFigure.insertThroughput(),
        DotFigure.queryLatency(),
        new TableSizeFigure());
  }
}
