package dev.logstore.figures;

import dev.logstore.figures.chart.Axis;
import dev.logstore.figures.chart.Chart;
import dev.logstore.figures.chart.Rows;
import dev.logstore.figures.chart.Rows.Mark;
import dev.logstore.figures.chart.Rows.Row;
import dev.logstore.figures.chart.Rows.Section;
import dev.logstore.figures.chart.Scale;
import dev.logstore.results.Arm;
import dev.logstore.results.Metric;
import dev.logstore.results.Summary.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The distribution of a latency: a row for each arm, on it a dot with its whisker for each
 * percentile.
 */
final class PercentileFigure implements Figure {
  private static final List<Metric> PERCENTILES =
      List.of(
          Metric.LATENCY_P50,
          Metric.LATENCY_P90,
          Metric.LATENCY_P99,
          Metric.LATENCY_P999,
          Metric.LATENCY_P9999);
  private static final int MOST_ROWS = 30;

  private final String benchmark;
  private final List<Metric> metrics;
  private final List<Metric> written;

  private PercentileFigure(String benchmark, List<Metric> metrics, List<Metric> written) {
    this.benchmark = benchmark;
    this.metrics = metrics;
    this.written = written;
  }

  static PercentileFigure insertLatency() {
    return new PercentileFigure(
        "insert-latency",
        PERCENTILES,
        List.of(Metric.LATENCY_P50, Metric.LATENCY_P99, Metric.LATENCY_P9999));
  }

  static PercentileFigure enqueueLatency() {
    return new PercentileFigure(
        "enqueue-latency",
        PERCENTILES,
        List.of(Metric.LATENCY_P50, Metric.LATENCY_P99, Metric.LATENCY_P9999));
  }

  static PercentileFigure queryLatency() {
    List<Metric> two = List.of(Metric.LATENCY_P50, Metric.LATENCY_P99);
    return new PercentileFigure("query-latency", two, two);
  }

  @Override
  public String id() {
    return benchmark;
  }

  @Override
  public Chart chart(Run run, Labels labels) {
    List<Line> all =
        metrics.stream().flatMap(m -> run.summary().lines(benchmark, m).stream()).toList();
    if (all.isEmpty()) {
      return Lineup.missing(id(), benchmark, run, labels);
    }
    long rows = all.stream().mapToLong(line -> line.question().rowsBefore()).max().orElseThrow();
    List<Line> largest = all.stream().filter(l -> l.question().rowsBefore() == rows).toList();
    long sections = largest.stream().map(line -> line.question().query()).distinct().count();
    List<Arm> arms = Lineup.arms(largest);
    List<Arm> shown = Lineup.first(arms, (int) Math.max(1, MOST_ROWS / sections));
    List<Line> lines = largest.stream().filter(line -> shown.contains(line.arm())).toList();
    Notes notes = new Notes(run, labels).points(lines).text("note.percentiles." + metrics.size());
    if (benchmark.equals("insert-latency")
        && shown.stream().anyMatch(arm -> arm.bufferSize().isPresent())) {
      // Without this the picture would show a queue's price as if it were a commit's.
      notes.text("note.flush");
    }
    if (benchmark.equals("query-latency")) {
      notes.text("note.rows", labels.count(rows));
    }
    notes.leftOut(arms.size() - shown.size()).absent(arms);
    Axis axis = Axis.logarithmic(Lineup.extent(lines));
    Scale scale =
        Scale.of(axis, labels.text("axis.latency"), t -> labels.tick(t, Metric.LATENCY_P50));
    Rows panel =
        new Rows(
            "",
            scale,
            OptionalDouble.empty(),
            written(lines).stream()
                .map(metric -> labels.text("metric.short." + metric.id()))
                .toList(),
            sections(lines, run, labels));
    return new Chart(Lineup.title(id(), labels), List.of(), List.of(panel), notes.ofRun(shown));
  }

  /** What has a column: not what no line measured. */
  private List<Metric> written(List<Line> lines) {
    return written.stream().filter(metric -> Lineup.of(lines, metric).isPresent()).toList();
  }

  private List<Section> sections(List<Line> lines, Run run, Labels labels) {
    ArmNames names = new ArmNames(labels);
    List<Metric> columns = written(lines);
    boolean oneArm = Lineup.arms(lines).size() == 1;
    List<Section> sections = new ArrayList<>();
    Lineup.by(lines, line -> oneArm ? names.full(line.arm()) : question(line, names, labels))
        .forEach(
            (heading, part) ->
                sections.add(
                    new Section(
                        heading,
                        Lineup.by(
                                part,
                                line ->
                                    oneArm && line.question().query().isPresent()
                                        ? question(line, names, labels)
                                        : names.table(line.arm()))
                            .entrySet()
                            .stream()
                            .map(row -> row(row.getKey(), row.getValue(), columns, run, labels))
                            .toList())));
    return sections;
  }

  private static String question(Line line, ArmNames names, Labels labels) {
    return line.question().query().map(labels::query).orElse(names.writer(line.arm()));
  }

  private static Row row(
      String label, List<Line> lines, List<Metric> columns, Run run, Labels labels) {
    List<Mark> marks =
        lines.stream()
            .map(
                line ->
                    new Mark(
                        line.summary().value(),
                        Lineup.whisker(line),
                        run.looks().of(line.arm().group())))
            .toList();
    List<String> values =
        columns.stream()
            .map(
                metric ->
                    Lineup.of(lines, metric)
                        .map(line -> labels.value(line.summary().value(), metric))
                        .orElse("–"))
            .toList();
    return new Row(label, marks, List.of(), values);
  }
}
