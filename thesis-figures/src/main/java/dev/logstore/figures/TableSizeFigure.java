package dev.logstore.figures;

import dev.logstore.figures.chart.Chart;
import dev.logstore.figures.chart.Chart.LegendEntry;
import dev.logstore.figures.chart.Look;
import dev.logstore.figures.chart.Rows;
import dev.logstore.figures.chart.Rows.Row;
import dev.logstore.figures.chart.Rows.Section;
import dev.logstore.figures.chart.Rows.Segment;
import dev.logstore.results.Arm;
import dev.logstore.results.Metric;
import dev.logstore.results.Summary.Line;
import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Space by arm: a stacked bar of its kinds. Sizes are counted, so there are no whiskers. */
final class TableSizeFigure implements Figure {
  private static final String BENCHMARK = "table-size";
  private static final int MOST_ROWS = 34;

  private static final Map<Metric, Color> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put(Metric.SIZE_HEAP, Look.BLUE);
    KINDS.put(Metric.SIZE_INDEX, Look.ORANGE);
    KINDS.put(Metric.SIZE_TOAST, Look.BLACK);
    KINDS.put(Metric.SIZE_COMPRESSED, Look.SKY_BLUE);
  }

  @Override
  public String id() {
    return BENCHMARK;
  }

  @Override
  public Chart chart(Run run, Labels labels) {
    List<Line> all =
        KINDS.keySet().stream().flatMap(k -> run.summary().lines(BENCHMARK, k).stream()).toList();
    long rows = all.stream().mapToLong(line -> line.question().rowsBefore()).max().orElse(0);
    List<Line> lines = all.stream().filter(l -> l.question().rowsBefore() == rows).toList();
    List<Arm> arms = Lineup.arms(lines);
    List<Arm> shown = Lineup.first(arms, MOST_ROWS);
    Map<Arm, List<Line>> byArm = Lineup.by(lines, Line::arm);
    byArm.keySet().retainAll(shown);
    double largest = byArm.values().stream().mapToDouble(TableSizeFigure::sum).max().orElse(0);
    if (largest == 0) {
      return Lineup.missing(id(), BENCHMARK, run, labels);
    }
    Rows panel =
        new Rows(
            "",
            Sizes.fromZero(largest, labels),
            OptionalDouble.empty(),
            List.of(labels.text("column.total")),
            List.of(
                new Section("", byArm.entrySet().stream().map(arm -> row(arm, labels)).toList())));
    return new Chart(
        Lineup.title(id(), labels),
        KINDS.keySet().stream()
            .filter(kind -> Lineup.of(lines, kind).map(l -> l.summary().value() > 0).isPresent())
            .map(kind -> new LegendEntry(look(kind), false, labels.metric(kind.id())))
            .toList(),
        List.of(panel),
        new Notes(run, labels)
            .text("note.sizes", labels.count(rows))
            .leftOut(arms.size() - shown.size())
            .absent(arms)
            .ofRun(shown));
  }

  private static Look look(Metric kind) {
    return Look.ofBar(KINDS.get(kind));
  }

  private static double sum(List<Line> lines) {
    return lines.stream().mapToDouble(line -> line.summary().value()).sum();
  }

  private static Row row(Map.Entry<Arm, List<Line>> arm, Labels labels) {
    List<Segment> segments =
        arm.getValue().stream()
            .map(
                line ->
                    new Segment(
                        line.summary().value(),
                        look(line.question().metric()),
                        labels.value(line.summary().value(), line.question().metric())))
            .toList();
    return new Row(
        new ArmNames(labels).full(arm.getKey()),
        List.of(),
        segments,
        List.of(labels.value(sum(arm.getValue()), Metric.SIZE_TOTAL)));
  }
}
