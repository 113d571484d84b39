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
import dev.logstore.results.FaultCount;
import dev.logstore.results.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Events lost and stored twice, of all that were sent, when something breaks. */
final class FaultFigure implements Figure {
  private static final String BENCHMARK = "fault";
  private static final int MOST_ROWS = 40;

  /** An axis that ends here shows that nothing was lost. */
  private static final double LEAST_END = 1;

  @Override
  public String id() {
    return "faults";
  }

  @Override
  public Chart chart(Run run, Labels labels) {
    List<FaultCount> all = FaultCount.of(run.measurements());
    if (all.isEmpty()) {
      return Lineup.missing(id(), BENCHMARK, run, labels);
    }
    List<FaultCount> shown = all.subList(0, Math.min(MOST_ROWS, all.size()));
    double largest = shown.stream().mapToDouble(FaultFigure::shares).max().orElseThrow();
    List<Arm> arms = shown.stream().map(FaultCount::arm).toList();
    ArmNames names = ArmNames.among(arms, labels);
    List<Section> sections = new ArrayList<>();
    new TreeMap<>(Lineup.by(shown, FaultCount::fault))
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
                labels.text("column.events_sent"),
                labels.text("column.events_lost"),
                labels.text("column.events_duplicated")),
            sections);
    return new Chart(
        Lineup.title(id(), labels),
        List.of(
            new LegendEntry(Look.ofBar(Look.VERMILION), false, labels.text("column.events_lost")),
            new LegendEntry(
                Look.ofBar(Look.SKY_BLUE), false, labels.text("column.events_duplicated"))),
        List.of(panel),
        new Notes(run, labels)
            .text("note.faults")
            .writer(arms)
            .leftOut(all.size() - shown.size())
            .ofRun(arms));
  }

  private static double shares(FaultCount count) {
    return count.share(Metric.EVENTS_LOST) + count.share(Metric.EVENTS_DUPLICATED);
  }

  private static Row row(FaultCount count, ArmNames names, Labels labels) {
    return new Row(
        names.full(count.unbroken()),
        List.of(),
        List.of(
            new Segment(count.share(Metric.EVENTS_LOST), Look.ofBar(Look.VERMILION), ""),
            new Segment(count.share(Metric.EVENTS_DUPLICATED), Look.ofBar(Look.SKY_BLUE), "")),
        List.of(
            labels.count(count.faults()),
            labels.count(count.of(Metric.EVENTS_SENT)),
            labels.count(count.of(Metric.EVENTS_LOST)),
            labels.count(count.of(Metric.EVENTS_DUPLICATED))));
  }
}
