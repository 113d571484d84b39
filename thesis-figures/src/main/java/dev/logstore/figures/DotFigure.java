package dev.logstore.figures;

import dev.logstore.figures.chart.Axis;
import dev.logstore.figures.chart.Look;
import dev.logstore.figures.chart.RowChart;
import dev.logstore.figures.chart.RowChart.Mark;
import dev.logstore.figures.chart.RowChart.Row;
import dev.logstore.figures.chart.RowChart.Section;
import dev.logstore.figures.chart.RowChart.Whisker;
import dev.logstore.results.Arm;
import dev.logstore.results.Metric;
import dev.logstore.results.Summary.Line;
import dev.logstore.results.statistics.Interval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sampled values of one benchmark: a row for each arm, a dot and a whisker for each metric. */
final class DotFigure implements Figure {
  private final String benchmark;
  private final List<Metric> metrics;

  private DotFigure(String benchmark, Metric... metrics) {
    this.benchmark = benchmark;
    this.metrics = List.of(metrics);
  }

  static DotFigure insertLatency() {
    return new DotFigure("insert-latency", Metric.LATENCY_P50, Metric.LATENCY_P99);
  }

  static DotFigure insertThroughput() {
    return new DotFigure("insert-throughput", Metric.THROUGHPUT);
  }

  static DotFigure queryLatency() {
    return new DotFigure("query-latency", Metric.LATENCY_P50, Metric.LATENCY_P99);
  }

  @Override
  public String id() {
    return benchmark;
  }

  @Override
  public String tick(double value, Labels labels) {
    return labels.tick(value, metrics.get(0));
  }

  @Override
  public RowChart chart(Run run, Labels labels) {
    List<Line> lines =
        metrics.stream().flatMap(m -> run.summary().lines(benchmark, m).stream()).toList();
    String title = labels.text("figure." + benchmark + ".title");
    Notes notes = new Notes(run, labels);
    if (lines.isEmpty()) {
      return RowChart.missing(
          title, labels.text("figure.missing", labels.benchmark(benchmark)), notes.ofRun(lines));
    }
    notes.points(lines);
    if (metrics.size() > 1) {
      notes.text("note.percentiles");
    }
    if (benchmark.equals("insert-latency")
        && lines.stream().anyMatch(line -> line.arm().bufferSize().isPresent())) {
      // Without this the picture would show a queue's price as if it were a commit's.
      notes.text("note.flush");
    }
    return new RowChart(
        title,
        labels.text("figure." + benchmark + ".axis"),
        Axis.logarithmic(extent(lines)),
        sections(lines, labels),
        List.of(),
        notes.absent(lines).ofRun(lines),
        Optional.empty());
  }

  private static List<Double> extent(List<Line> lines) {
    return lines.stream()
        .flatMap(
            line ->
                Stream.concat(
                    Stream.of(line.summary().value()),
                    line.summary().interval().stream()
                        .flatMap(interval -> Stream.of(interval.low(), interval.high()))))
        .toList();
  }

  private List<Section> sections(List<Line> lines, Labels labels) {
    Map<String, List<Line>> byHeading =
        lines.stream()
            .collect(
                Collectors.groupingBy(
                    line -> heading(line, labels), LinkedHashMap::new, Collectors.toList()));
    List<Section> sections = new ArrayList<>();
    byHeading.forEach((heading, part) -> sections.add(new Section(heading, rows(part, labels))));
    return sections;
  }

  private static String heading(Line line, Labels labels) {
    return line.question().query().map(labels::query).orElseGet(() -> writer(line.arm(), labels));
  }

  private static String writer(Arm arm, Labels labels) {
    OptionalInt size = arm.bufferSize();
    if (size.isPresent()) {
      return labels.text("writer.buffered", size.getAsInt());
    }
    return arm.writer().equals(Optional.of(Arm.SYNCHRONOUS))
        ? labels.text("writer.synchronous")
        : arm.variant();
  }

  private List<Row> rows(List<Line> lines, Labels labels) {
    Map<String, List<Line>> byArm =
        lines.stream()
            .collect(
                Collectors.groupingBy(
                    line -> line.arm().id(), LinkedHashMap::new, Collectors.toList()));
    return byArm.values().stream()
        .map(
            part ->
                Row.ofMarks(
                    labels.arm(part.get(0).arm().group()),
                    part.stream().map(line -> mark(line, labels)).toList()))
        .toList();
  }

  private Mark mark(Line line, Labels labels) {
    Metric metric = line.question().metric();
    double value = line.summary().value();
    String text = labels.value(value, metric);
    return new Mark(
        value,
        line.summary().interval().map(DotFigure::whisker),
        Look.ofArm(line.arm().group()),
        metrics.size() > 1 ? labels.text("metric.short." + metric.id()) + " " + text : text);
  }

  private static Whisker whisker(Interval interval) {
    return new Whisker(interval.low(), interval.high());
  }
}
