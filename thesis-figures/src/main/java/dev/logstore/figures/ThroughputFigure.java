package dev.logstore.figures;

import dev.logstore.figures.chart.Axis;
import dev.logstore.figures.chart.Chart;
import dev.logstore.figures.chart.Lines;
import dev.logstore.figures.chart.Lines.Dot;
import dev.logstore.figures.chart.Lines.Path;
import dev.logstore.figures.chart.Lines.Place;
import dev.logstore.figures.chart.Lines.Series;
import dev.logstore.figures.chart.Lines.Weight;
import dev.logstore.figures.chart.Scale;
import dev.logstore.results.Arm;
import dev.logstore.results.Metric;
import dev.logstore.results.Summary.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Committed events a second by the size of the buffer, a line for each schema. */
final class ThroughputFigure implements Figure {
  private static final String BENCHMARK = "insert-throughput";

  /** Where on the logarithmic axis the writer without a buffer stands, left of a buffer of one. */
  private static final double SYNCHRONOUS = 0.3;

  @Override
  public String id() {
    return BENCHMARK;
  }

  @Override
  public Chart chart(Run run, Labels labels) {
    List<Line> all = run.summary().lines(BENCHMARK, Metric.THROUGHPUT);
    List<Line> lines = all.stream().filter(line -> line.arm().factors().isEmpty()).toList();
    if (lines.isEmpty()) {
      return Lineup.missing(id(), BENCHMARK, run, labels);
    }
    Axis sizes = Axis.logarithmicAt(lines.stream().map(ThroughputFigure::x).toList());
    Axis rates = Axis.logarithmic(Lineup.extent(lines));
    Lines panel =
        new Lines(
            "",
            Scale.of(
                sizes,
                labels.text("axis.buffer"),
                t ->
                    t == SYNCHRONOUS
                        ? labels.textOrId("writer.", Arm.SYNCHRONOUS)
                        : labels.count(Math.round(t))),
            Scale.of(rates, labels.text("axis.throughput"), t -> labels.tick(t, Metric.THROUGHPUT)),
            series(lines, run, labels));
    List<Arm> arms = Lineup.arms(lines);
    return new Chart(
        Lineup.title(id(), labels),
        List.of(),
        List.of(panel),
        new Notes(run, labels).points(lines).text("note.promise").absent(arms).ofRun(arms));
  }

  private static double x(Line line) {
    return line.arm().bufferSize().isPresent() ? line.arm().bufferSize().getAsInt() : SYNCHRONOUS;
  }

  private static List<Series> series(List<Line> lines, Run run, Labels labels) {
    List<Series> series = new ArrayList<>();
    Lineup.by(lines, line -> line.arm().group() + " " + kind(line.arm()))
        .forEach((key, part) -> series.add(one(part, run, labels)));
    return series;
  }

  /** Writers that differ in more than the size of their buffer are lines of their own. */
  private static String kind(Arm arm) {
    String writer = arm.writer().orElse("");
    return writer.equals(Arm.SYNCHRONOUS) || writer.equals(Arm.BUFFERED) ? "" : writer;
  }

  private static Series one(List<Line> part, Run run, Labels labels) {
    Arm arm = part.get(0).arm();
    ArmNames names = new ArmNames(labels);
    List<Line> sorted =
        part.stream().sorted(Comparator.comparingDouble(ThroughputFigure::x)).toList();
    List<Dot> dots =
        sorted.stream()
            .map(
                line ->
                    new Dot(
                        x(line),
                        line.summary().value(),
                        Lineup.whisker(line),
                        names.writer(line.arm())
                            + " "
                            + labels.value(line.summary().value(), Metric.THROUGHPUT)))
            .toList();
    Path path =
        new Path(Weight.STRONG, dots.stream().map(dot -> new Place(dot.x(), dot.y())).toList());
    String kind = kind(arm);
    String label =
        kind.isEmpty()
            ? names.schema(arm)
            : names.schema(arm) + ", " + labels.textOrId("writer.", kind);
    return new Series(label, run.looks().of(arm.group()), dots, List.of(path));
  }
}
