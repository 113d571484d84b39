package dev.logstore.figures;

import dev.logstore.figures.chart.Axis;
import dev.logstore.figures.chart.Look;
import dev.logstore.figures.chart.RowChart;
import dev.logstore.figures.chart.RowChart.LegendEntry;
import dev.logstore.figures.chart.RowChart.Row;
import dev.logstore.figures.chart.RowChart.Section;
import dev.logstore.figures.chart.RowChart.Segment;
import dev.logstore.results.Metric;
import dev.logstore.results.Summary;
import dev.logstore.results.Summary.Line;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Space by arm: a stacked bar of table, indexes and TOAST. Sizes are counted, so no whiskers. */
final class TableSizeFigure implements Figure {
  private static final String BENCHMARK = "table-size";
  private static final List<Metric> KINDS =
      List.of(Metric.SIZE_HEAP, Metric.SIZE_INDEX, Metric.SIZE_TOAST);

  @Override
  public String id() {
    return BENCHMARK;
  }

  @Override
  public String tick(double value, Labels labels) {
    return labels.tick(value, Metric.SIZE_TOTAL);
  }

  @Override
  public RowChart chart(Run run, Labels labels) {
    Summary summary = run.summary();
    List<Line> lines =
        KINDS.stream().flatMap(kind -> summary.lines(BENCHMARK, kind).stream()).toList();
    String title = labels.text("figure.table-size.title");
    Notes notes = new Notes(run, labels);
    double largest =
        byArm(lines).values().stream().mapToDouble(TableSizeFigure::sum).max().orElse(0);
    if (largest == 0) {
      return RowChart.missing(
          title, labels.text("figure.missing", labels.benchmark(BENCHMARK)), notes.ofRun(lines));
    }
    List<Row> rows = byArm(lines).values().stream().map(arm -> row(arm, labels)).toList();
    return new RowChart(
        title,
        labels.text("figure.table-size.axis"),
        Axis.fromZero(largest, unit(largest)),
        List.of(new Section("", rows)),
        KINDS.stream()
            .map(kind -> new LegendEntry(Look.ofStorage(kind.id()), labels.metric(kind.id())))
            .toList(),
        notes.text("note.sizes").absent(lines).ofRun(lines),
        Optional.empty());
  }

  private static Map<String, List<Line>> byArm(List<Line> lines) {
    return lines.stream()
        .collect(
            Collectors.groupingBy(
                line -> line.arm().id(), LinkedHashMap::new, Collectors.toList()));
  }

  private static double sum(List<Line> lines) {
    return lines.stream().mapToDouble(line -> line.summary().value()).sum();
  }

  /** The power of 1024 that ticks of that size are counted in. */
  private static double unit(double bytes) {
    return Math.pow(1024, Math.floor(Math.log(bytes) / Math.log(1024)));
  }

  private static Row row(List<Line> arm, Labels labels) {
    List<Segment> segments =
        arm.stream()
            .map(
                line ->
                    new Segment(
                        line.summary().value(),
                        Look.ofStorage(line.question().metric().id()),
                        labels.value(line.summary().value(), line.question().metric())))
            .toList();
    return Row.ofSegments(
        labels.arm(arm.get(0).arm().group()), segments, labels.value(sum(arm), Metric.SIZE_TOTAL));
  }
}
