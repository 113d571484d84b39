package dev.logstore.figures;

import dev.logstore.figures.chart.Chart;
import java.util.List;

/** A figure of the thesis: what it shows of a run. */
public interface Figure {
  /** Name of its files and of its texts, such as {@code insert-latency}. */
  String id();

  /** The figure's chart of a run; where data is missing, a chart that says so. */
  Chart chart(Run run, Labels labels);

  /**
   * All figures, in the order of the report.
   *
   * @param realism how far the data set is from real logs; empty if nobody compared them
   */
  static List<Figure> all(List<Realism> realism) {
    return List.of(
        PercentileFigure.insertLatency(),
        new ThroughputFigure(),
        new FactorFigure(),
        new CostFigure(),
        PercentileFigure.enqueueLatency(),
        new LoadFigure(),
        new MatrixFigure(),
        PercentileFigure.queryLatency(),
        new GrowthFigure(),
        new TableSizeFigure(),
        new CompressionFigure(),
        new RetentionFigure(),
        new BackupFigure(),
        new FaultFigure(),
        new RealismFigure(realism));
  }
}
