package dev.logstore.figures;

import dev.logstore.figures.chart.Axis;
import dev.logstore.figures.chart.Chart;
import dev.logstore.figures.chart.Lines;
import dev.logstore.figures.chart.Lines.Dot;
import dev.logstore.figures.chart.Lines.Path;
import dev.logstore.figures.chart.Lines.Place;
import dev.logstore.figures.chart.Lines.Series;
import dev.logstore.figures.chart.Lines.Weight;
import dev.logstore.figures.chart.Missing;
import dev.logstore.figures.chart.Scale;
import dev.logstore.results.Arm;
import dev.logstore.results.Metric;
import dev.logstore.results.Summary.Line;
import dev.logstore.results.statistics.Growth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the query of the thesis, accesses by hour in 24 hours, grows with the table. */
final class GrowthFigure implements Figure {
  private static final String BENCHMARK = "query-latency";
  private static final String QUERY = "accesses-per-hour";
  private static final int MOST_ARMS = 16;

  @Override
  public String id() {
    return "query-growth";
  }

  @Override
  public Chart chart(Run run, Labels labels) {
    List<Line> lines =
        run.summary().lines(BENCHMARK, Metric.LATENCY_P50).stream()
            .filter(line -> line.question().query().equals(Optional.of(QUERY)))
            .filter(line -> line.question().rowsBefore() > 0)
            .filter(line -> !line.arm().group().equals(Arm.BASELINE_AGAIN))
            .toList();
    List<Double> sizes =
        lines.stream().map(line -> (double) line.question().rowsBefore()).distinct().toList();
    String title = Lineup.title(id(), labels);
    if (sizes.size() < 2) {
      String reason =
          labels.text("growth.missing", labels.query(QUERY), labels.count(sizes.size()));
      return new Chart(
          title,
          List.of(),
          List.of(new Missing("", reason)),
          new Notes(run, labels).ofRun(List.of()));
    }
    List<Arm> arms = Lineup.arms(lines);
    List<Arm> shown = Lineup.first(arms, MOST_ARMS);
    List<Line> drawn = lines.stream().filter(line -> shown.contains(line.arm())).toList();
    List<Series> series =
        Lineup.by(drawn, Line::arm).entrySet().stream()
            .map(arm -> series(arm, run, labels))
            .toList();
    Lines panel =
        new Lines(
            "",
            Scale.of(
                Axis.logarithmicAt(sizes),
                labels.text("axis.rows"),
                t -> labels.count(Math.round(t))),
            Scale.of(
                Axis.logarithmic(Lineup.extent(drawn)),
                labels.text("axis.median"),
                t -> labels.tick(t, Metric.LATENCY_P50)),
            series);
    return new Chart(
        title,
        List.of(),
        List.of(panel),
        new Notes(run, labels)
            .points(drawn)
            .text("note.growth")
            .leftOut(arms.size() - shown.size())
            .ofRun(shown));
  }

  private static Series series(Map.Entry<Arm, List<Line>> arm, Run run, Labels labels) {
    List<Growth.Point> points =
        arm.getValue().stream()
            .flatMap(
                line ->
                    run.forks(line).values().stream()
                        .map(value -> new Growth.Point(line.question().rowsBefore(), value)))
            .toList();
    List<Dot> dots =
        arm.getValue().stream()
            .map(
                line ->
                    new Dot(
                        line.question().rowsBefore(),
                        line.summary().value(),
                        Lineup.whisker(line),
                        labels.count(line.question().rowsBefore())
                            + " "
                            + labels.value(line.summary().value(), Metric.LATENCY_P50)))
            .toList();
    String name = new ArmNames(labels).table(arm.getKey());
    Optional<Growth> growth = Growth.of(points);
    return new Series(
        growth.map(fit -> name + ": " + exponent(fit, labels)).orElse(name),
        run.looks().of(arm.getKey().group()),
        dots,
        growth.map(fit -> List.of(fit(fit, points, dots))).orElse(List.of()));
  }

  private static String exponent(Growth growth, Labels labels) {
    return labels.number(growth.exponent())
        + growth.interval().map(ends -> " [" + labels.ends(ends) + "]").orElse("");
  }

  /** The fitted line: it passes through the middle of the logarithms. */
  private static Path fit(Growth growth, List<Growth.Point> points, List<Dot> dots) {
    double size = points.stream().mapToDouble(p -> Math.log(p.size())).average().orElseThrow();
    double value = points.stream().mapToDouble(p -> Math.log(p.value())).average().orElseThrow();
    return new Path(
        Weight.STRONG,
        dots.stream()
            .map(Dot::x)
            .map(x -> new Place(x, Math.exp(value + growth.exponent() * (Math.log(x) - size))))
            .toList());
  }
}
