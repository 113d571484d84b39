package dev.logstore.figures;

import dev.logstore.figures.chart.Axis;
import dev.logstore.figures.chart.Chart;
import dev.logstore.figures.chart.Lines;
import dev.logstore.figures.chart.Lines.Path;
import dev.logstore.figures.chart.Lines.Series;
import dev.logstore.figures.chart.Lines.Weight;
import dev.logstore.figures.chart.Panel;
import dev.logstore.figures.chart.Scale;
import dev.logstore.results.Arm;
import dev.logstore.results.Measurement;
import dev.logstore.results.Metric;
import java.util.ArrayList;
import java.util.List;

/** Latency and rate second by second, while events come at a rate that nobody holds back. */
final class LoadFigure implements Figure {
  private static final String BENCHMARK = "latency-under-load";
  private static final int MOST_ARMS = 6;

  @Override
  public String id() {
    return BENCHMARK;
  }

  @Override
  public Chart chart(Run run, Labels labels) {
    List<Measurement> latencies = run.iterations(BENCHMARK, Metric.LATENCY_P99);
    if (latencies.isEmpty()) {
      return Lineup.missing(id(), BENCHMARK, run, labels);
    }
    List<Arm> arms = latencies.stream().map(row -> row.fork().arm()).distinct().toList();
    List<Arm> shown = Lineup.first(arms, MOST_ARMS);
    List<Panel> panels = new ArrayList<>();
    panels.add(panel(run, Metric.LATENCY_P99, "axis.load.p99", shown, labels));
    if (!run.iterations(BENCHMARK, Metric.LATENCY_P50).isEmpty()) {
      panels.add(panel(run, Metric.LATENCY_P50, "axis.load.p50", shown, labels));
    }
    if (!run.iterations(BENCHMARK, Metric.THROUGHPUT).isEmpty()) {
      panels.add(panel(run, Metric.THROUGHPUT, "axis.load.rate", shown, labels));
    }
    return new Chart(
        Lineup.title(id(), labels),
        List.of(),
        panels,
        new Notes(run, labels)
            .text("note.load", Timeline.forks(latencies, new Notes(run, labels)))
            .writer(shown)
            .leftOut(arms.size() - shown.size())
            .ofRun(shown));
  }

  private static Panel panel(Run run, Metric metric, String title, List<Arm> arms, Labels labels) {
    List<Timeline> lines = Timeline.of(run.iterations(BENCHMARK, metric), arms);
    List<Timeline> targets =
        metric.equals(Metric.THROUGHPUT)
            ? Timeline.of(run.iterations(BENCHMARK, Metric.TARGET_RATE), arms)
            : List.of();
    ArmNames names = ArmNames.among(arms, labels);
    List<Series> series = new ArrayList<>();
    for (Timeline line : lines) {
      List<Path> paths = new ArrayList<>(line.paths());
      targets.stream()
          .filter(target -> target.arm().equals(line.arm()))
          .forEach(target -> paths.add(new Path(Weight.DASHED, target.median())));
      series.add(
          new Series(
              names.full(line.arm()) + Timeline.summary(line, metric, labels),
              run.looks().of(line.arm().group()),
              List.of(),
              paths));
    }
    double last = lines.stream().mapToDouble(Timeline::last).max().orElseThrow();
    List<Double> values = new ArrayList<>(lines.stream().flatMap(Timeline::values).toList());
    targets.forEach(target -> target.values().forEach(values::add));
    return new Lines(
        "",
        Scale.of(
            Axis.fromZero(last, 1), labels.text("axis.seconds"), t -> labels.count(Math.round(t))),
        Scale.of(Axis.logarithmic(values), labels.text(title), t -> labels.tick(t, metric)),
        series);
  }
}
