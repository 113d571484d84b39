package dev.logstore.figures;

import dev.logstore.figures.chart.Axis;
import dev.logstore.figures.chart.Chart;
import dev.logstore.figures.chart.Chart.LegendEntry;
import dev.logstore.figures.chart.Look;
import dev.logstore.figures.chart.Panel;
import dev.logstore.figures.chart.Rows;
import dev.logstore.figures.chart.Rows.Row;
import dev.logstore.figures.chart.Rows.Section;
import dev.logstore.figures.chart.Rows.Segment;
import dev.logstore.figures.chart.Scale;
import dev.logstore.results.Arm;
import dev.logstore.results.Metric;
import dev.logstore.results.Summary.Line;
import dev.logstore.results.statistics.ForkSummary;
import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The parts of one synchronous insert, stacked: without those of connecting, and with them. */
final class CostFigure implements Figure {
  private static final String BENCHMARK = "insert-cost";
  private static final int MOST_ROWS = 30;

  /** From dark to light and back, so that neighbours differ in grey. */
  private static final Map<Metric, Color> PARTS = new LinkedHashMap<>();

  static {
    PARTS.put(Metric.COST_CLIENT, Look.BLACK);
    PARTS.put(Metric.COST_ROUND_TRIP, Look.SKY_BLUE);
    PARTS.put(Metric.COST_STATEMENT, Look.BLUE);
    PARTS.put(Metric.COST_INDEX, Look.ORANGE);
    PARTS.put(Metric.COST_COMMIT, Look.VERMILION);
    PARTS.put(Metric.COST_CONNECTION, Look.PURPLE);
  }

  @Override
  public String id() {
    return BENCHMARK;
  }

  @Override
  public Chart chart(Run run, Labels labels) {
    List<Line> lines =
        PARTS.keySet().stream().flatMap(p -> run.summary().lines(BENCHMARK, p).stream()).toList();
    if (lines.isEmpty()) {
      return Lineup.missing(id(), BENCHMARK, run, labels);
    }
    List<Arm> arms = Lineup.arms(lines);
    List<Arm> shown = Lineup.first(arms, MOST_ROWS);
    Map<Arm, List<Line>> byArm = Lineup.by(lines, Line::arm);
    byArm.keySet().retainAll(shown);
    ArmNames names = ArmNames.among(shown, labels);
    List<Panel> panels = new ArrayList<>();
    panels.add(
        panel(
            "cost.open", byArm, part -> !part.equals(Metric.COST_CONNECTION), names, run, labels));
    if (isDrawn(Metric.COST_CONNECTION, lines)) {
      panels.add(panel("cost.connecting", byArm, part -> true, names, run, labels));
    }
    Notes notes = new Notes(run, labels).text("note.cost", new Notes(run, labels).forks(lines));
    if (lines.stream().anyMatch(line -> line.summary().value() < 0)) {
      notes.text("note.cost.negative");
    }
    return new Chart(
        Lineup.title(id(), labels),
        PARTS.keySet().stream()
            .filter(part -> isDrawn(part, lines))
            .map(part -> new LegendEntry(look(part), false, labels.metric(part.id())))
            .toList(),
        panels,
        notes.leftOut(arms.size() - shown.size()).ofRun(shown));
  }

  /**
   * The chosen parts on a scale of their own: a connection costs so much more than the rest that
   * nobody would see the rest beside it.
   */
  private static Rows panel(
      String title,
      Map<Arm, List<Line>> byArm,
      Predicate<Metric> chosen,
      ArmNames names,
      Run run,
      Labels labels) {
    Map<Arm, List<Line>> parts = new LinkedHashMap<>();
    byArm.forEach(
        (arm, lines) ->
            parts.put(
                arm,
                lines.stream().filter(line -> chosen.test(line.question().metric())).toList()));
    double largest =
        parts.values().stream()
            .mapToDouble(
                part -> part.stream().mapToDouble(l -> Math.max(0, l.summary().value())).sum())
            .max()
            .orElseThrow();
    Axis axis = Axis.fromZero(Math.max(largest, 1), largest >= 1000 ? 1000 : 1);
    return new Rows(
        labels.text(title),
        Scale.of(axis, labels.text("axis.cost"), t -> labels.tick(t, Metric.COST_CLIENT)),
        OptionalDouble.empty(),
        List.of(labels.text("column.total"), labels.text("column.interval")),
        List.of(
            new Section(
                "", parts.entrySet().stream().map(arm -> row(arm, names, run, labels)).toList())));
  }

  private static boolean isDrawn(Metric part, List<Line> lines) {
    return lines.stream()
        .anyMatch(line -> line.question().metric().equals(part) && line.summary().value() > 0);
  }

  private static Look look(Metric part) {
    return Look.ofBar(PARTS.get(part));
  }

  private static Row row(Map.Entry<Arm, List<Line>> arm, ArmNames names, Run run, Labels labels) {
    Map<Integer, Double> totals = new TreeMap<>();
    arm.getValue()
        .forEach(line -> run.forks(line).forEach((fork, v) -> totals.merge(fork, v, Double::sum)));
    ForkSummary total = ForkSummary.ofDifferences(totals.values());
    List<Segment> segments =
        arm.getValue().stream()
            .map(
                line ->
                    new Segment(
                        Math.max(0, line.summary().value()),
                        look(line.question().metric()),
                        labels.value(line.summary().value(), line.question().metric())))
            .toList();
    return new Row(
        names.full(arm.getKey()),
        List.of(),
        segments,
        List.of(
            labels.value(total.value(), Metric.COST_CLIENT),
            total
                .interval()
                .map(interval -> labels.interval(interval, Metric.COST_CLIENT))
                .orElse("–")));
  }
}
