package dev.logstore.figures;

import dev.logstore.figures.chart.Axis;
import dev.logstore.figures.chart.Chart;
import dev.logstore.figures.chart.Lines;
import dev.logstore.figures.chart.Lines.Series;
import dev.logstore.figures.chart.Panel;
import dev.logstore.figures.chart.Rows;
import dev.logstore.figures.chart.Rows.Mark;
import dev.logstore.figures.chart.Rows.Row;
import dev.logstore.figures.chart.Rows.Section;
import dev.logstore.figures.chart.Scale;
import dev.logstore.results.Arm;
import dev.logstore.results.Measurement;
import dev.logstore.results.Metric;
import dev.logstore.results.Summary.Line;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Deleting old events: time in all and step by step, inserts meanwhile, space given back. */
final class RetentionFigure implements Figure {
  private static final String BENCHMARK = "retention";
  private static final int MOST_ARMS = 5;

  @Override
  public String id() {
    return BENCHMARK;
  }

  @Override
  public Chart chart(Run run, Labels labels) {
    List<Line> totals = run.summary().lines(BENCHMARK, Metric.RETENTION_TIME);
    List<Measurement> steps = run.iterations(BENCHMARK, Metric.RETENTION_TIME);
    Set<Arm> all = new LinkedHashSet<>(Lineup.arms(totals));
    steps.forEach(step -> all.add(step.fork().arm()));
    if (all.isEmpty()) {
      return Lineup.missing(id(), BENCHMARK, run, labels);
    }
    List<Arm> shown = Lineup.first(List.copyOf(all), MOST_ARMS);
    Notes notes = new Notes(run, labels);
    List<Panel> panels = new ArrayList<>();
    List<Line> drawn = totals.stream().filter(line -> shown.contains(line.arm())).toList();
    if (!drawn.isEmpty()) {
      panels.add(totals(drawn, run, labels));
      notes.points(drawn).text("note.space");
    }
    for (Metric metric : List.of(Metric.RETENTION_TIME, Metric.INSERT_LATENCY_P99)) {
      List<Timeline> lines = Timeline.of(run.iterations(BENCHMARK, metric), shown);
      if (!lines.isEmpty()) {
        panels.add(steps(lines, metric, run, labels));
      }
    }
    if (!steps.isEmpty()) {
      notes.text("note.steps", Timeline.forks(steps, new Notes(run, labels)));
    }
    return new Chart(
        Lineup.title(id(), labels),
        List.of(),
        panels,
        notes.leftOut(all.size() - shown.size()).ofRun(shown));
  }

  private static Panel totals(List<Line> lines, Run run, Labels labels) {
    List<SizeChange> space = SizeChange.of(run, BENCHMARK);
    return new Rows(
        labels.text("retention.total"),
        Scale.of(
            Axis.logarithmic(Lineup.extent(lines)),
            labels.text("axis.time"),
            t -> labels.tick(t, Metric.RETENTION_TIME)),
        OptionalDouble.empty(),
        List.of(
            labels.text("column.total"),
            labels.text("retention.before"),
            labels.text("retention.after")),
        List.of(
            new Section("", lines.stream().map(line -> row(line, space, run, labels)).toList())));
  }

  private static Row row(Line line, List<SizeChange> space, Run run, Labels labels) {
    Optional<Mark> mark =
        line.summary().value() > 0
            ? Optional.of(
                new Mark(
                    line.summary().value(),
                    Lineup.whisker(line),
                    run.looks().of(line.arm().group())))
            : Optional.empty();
    return new Row(
        new ArmNames(labels).full(line.arm()),
        mark.stream().toList(),
        List.of(),
        List.of(
            labels.value(line.summary().value(), line.question().metric()),
            size(line, space, SizeChange::before, labels),
            size(line, space, SizeChange::after, labels)));
  }

  private static String size(
      Line line, List<SizeChange> space, ToDoubleFunction<SizeChange> which, Labels labels) {
    return space.stream()
        .filter(change -> change.arm().equals(line.arm()))
        .findFirst()
        .map(change -> labels.value(which.applyAsDouble(change), Metric.SIZE_BEFORE))
        .orElse("–");
  }

  private static Panel steps(List<Timeline> lines, Metric metric, Run run, Labels labels) {
    double last = lines.stream().mapToDouble(Timeline::last).max().orElseThrow();
    ArmNames names = new ArmNames(labels);
    return new Lines(
        labels.text("retention." + metric.id()),
        Scale.of(
            Axis.fromZero(last, 1), labels.text("axis.step"), t -> labels.count(Math.round(t))),
        Scale.of(
            Axis.logarithmic(lines.stream().flatMap(Timeline::values).toList()),
            labels.text("axis.time"),
            t -> labels.tick(t, metric)),
        lines.stream()
            .map(
                line ->
                    new Series(
                        names.full(line.arm()) + Timeline.summary(line, metric, labels),
                        run.looks().of(line.arm().group()),
                        List.of(),
                        line.paths()))
            .toList());
  }
}
