package dev.logstore.figures;

import dev.logstore.figures.chart.Axis;
import dev.logstore.figures.chart.Chart;
import dev.logstore.figures.chart.Chart.LegendEntry;
import dev.logstore.figures.chart.Look;
import dev.logstore.figures.chart.Rows;
import dev.logstore.figures.chart.Rows.Row;
import dev.logstore.figures.chart.Rows.Section;
import dev.logstore.figures.chart.Rows.Segment;
import dev.logstore.figures.chart.Scale;
import dev.logstore.results.Arm;
import dev.logstore.results.Metric;
import dev.logstore.results.Summary.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Events lost and stored twice, of all that were sent, when something breaks. */
final class FaultFigure implements Figure {
  private static final String BENCHMARK = "fault";
  private static final String FAULT = "fault";
  private static final int MOST_ROWS = 34;

  /** An axis that ends here shows that nothing was lost. */
  private static final double LEAST_END = 1;

  /** Sums over the forks of one arm. */
  private record Count(Arm arm, int forks, double sent, double lost, double duplicated) {
    double lostShare() {
      return 100 * lost / sent;
    }

    double duplicatedShare() {
      return 100 * duplicated / sent;
    }
  }

  @Override
  public String id() {
    return "faults";
  }

  @Override
  public Chart chart(Run run, Labels labels) {
    List<Count> all = counts(run);
    if (all.isEmpty()) {
      return Lineup.missing(id(), BENCHMARK, run, labels);
    }
    List<Count> shown = all.subList(0, Math.min(MOST_ROWS, all.size()));
    double largest =
        shown.stream().mapToDouble(c -> c.lostShare() + c.duplicatedShare()).max().orElseThrow();
    List<Arm> arms = shown.stream().map(Count::arm).toList();
    ArmNames names = ArmNames.among(arms, labels);
    List<Section> sections = new ArrayList<>();
    new TreeMap<>(Lineup.by(shown, count -> count.arm().factors().getOrDefault(FAULT, "")))
        .forEach(
            (fault, counts) ->
                sections.add(
                    new Section(
                        fault.isEmpty() ? "" : labels.textOrId("fault.", fault),
                        counts.stream().map(count -> row(count, names, labels)).toList())));
    Rows panel =
        new Rows(
            "",
            Scale.of(
                Axis.fromZero(Math.max(largest, LEAST_END), 1),
                labels.text("axis.faults"),
                t -> labels.plainNumber(t) + " %"),
            OptionalDouble.empty(),
            List.of(
                labels.text("column.faults"),
                labels.text("column.sent"),
                labels.text("column.lost"),
                labels.text("column.duplicated")),
            sections);
    return new Chart(
        Lineup.title(id(), labels),
        List.of(
            new LegendEntry(Look.ofBar(Look.VERMILION), false, labels.text("column.lost")),
            new LegendEntry(Look.ofBar(Look.SKY_BLUE), false, labels.text("column.duplicated"))),
        List.of(panel),
        new Notes(run, labels)
            .text("note.faults")
            .writer(arms)
            .leftOut(all.size() - shown.size())
            .ofRun(arms));
  }

  private static List<Count> counts(Run run) {
    List<Line> lines =
        List.of(Metric.EVENTS_SENT, Metric.EVENTS_LOST, Metric.EVENTS_DUPLICATED).stream()
            .flatMap(metric -> run.summary().lines(BENCHMARK, metric).stream())
            .toList();
    List<Count> counts = new ArrayList<>();
    Lineup.by(lines, Line::arm)
        .forEach(
            (arm, part) -> {
              double sent = sum(part, Metric.EVENTS_SENT, run);
              if (sent > 0) {
                int forks = Lineup.of(part, Metric.EVENTS_SENT).orElseThrow().summary().forks();
                counts.add(
                    new Count(
                        arm,
                        forks,
                        sent,
                        sum(part, Metric.EVENTS_LOST, run),
                        sum(part, Metric.EVENTS_DUPLICATED, run)));
              }
            });
    return counts;
  }

  private static double sum(List<Line> lines, Metric metric, Run run) {
    return Lineup.of(lines, metric).stream()
        .flatMap(line -> run.forks(line).values().stream())
        .mapToDouble(Double::doubleValue)
        .sum();
  }

  private static Row row(Count count, ArmNames names, Labels labels) {
    Map<String, String> others = new TreeMap<>(count.arm().factors());
    others.remove(FAULT);
    return new Row(
        names.full(count.arm().withFactors(others)),
        List.of(),
        List.of(
            new Segment(count.lostShare(), Look.ofBar(Look.VERMILION), ""),
            new Segment(count.duplicatedShare(), Look.ofBar(Look.SKY_BLUE), "")),
        List.of(
            labels.count(count.forks()),
            labels.count(Math.round(count.sent())),
            labels.count(Math.round(count.lost())),
            labels.count(Math.round(count.duplicated()))));
  }
}
