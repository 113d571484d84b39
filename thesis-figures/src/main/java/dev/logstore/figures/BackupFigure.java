package dev.logstore.figures;

import dev.logstore.figures.chart.Axis;
import dev.logstore.figures.chart.Chart;
import dev.logstore.figures.chart.Chart.LegendEntry;
import dev.logstore.figures.chart.Look;
import dev.logstore.figures.chart.Panel;
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
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Times of a backup and of its restore, and its size. */
final class BackupFigure implements Figure {
  private static final String BENCHMARK = "backup";
  private static final int MOST_ROWS = 10;

  @Override
  public String id() {
    return BENCHMARK;
  }

  @Override
  public Chart chart(Run run, Labels labels) {
    List<Line> all =
        Stream.of(Metric.BACKUP_TIME, Metric.RESTORE_TIME, Metric.BACKUP_SIZE)
            .flatMap(metric -> run.summary().lines(BENCHMARK, metric).stream())
            .filter(line -> line.summary().value() > 0)
            .toList();
    if (all.isEmpty()) {
      return Lineup.missing(id(), BENCHMARK, run, labels);
    }
    List<Arm> arms = Lineup.arms(all);
    List<Arm> shown = arms.subList(0, Math.min(MOST_ROWS, arms.size()));
    List<Line> lines = all.stream().filter(line -> shown.contains(line.arm())).toList();
    List<Panel> panels = new ArrayList<>();
    panel("backup.time", lines, List.of(Metric.BACKUP_TIME, Metric.RESTORE_TIME), run, labels)
        .ifPresent(panels::add);
    panel("backup.size", lines, List.of(Metric.BACKUP_SIZE), run, labels).ifPresent(panels::add);
    Look look = run.looks().of(shown.get(0).group());
    return new Chart(
        Lineup.title(id(), labels),
        List.of(
            new LegendEntry(look, true, labels.text("metric.backup_time")),
            new LegendEntry(look.in(Look.GREY), true, labels.text("metric.restore_time"))),
        panels,
        new Notes(run, labels)
            .points(lines)
            .text("note.backup")
            .leftOut(arms.size() - shown.size())
            .ofRun(shown));
  }

  private static Optional<Panel> panel(
      String key, List<Line> all, List<Metric> metrics, Run run, Labels labels) {
    List<Line> lines =
        all.stream().filter(line -> metrics.contains(line.question().metric())).toList();
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    List<Double> extent = Lineup.extent(lines);
    Metric first = metrics.get(0);
    Scale scale =
        first.isCount()
            ? Sizes.logarithmic(extent, labels)
            : Scale.of(
                Axis.logarithmic(extent), labels.text("axis.time"), t -> labels.tick(t, first));
    ArmNames names = new ArmNames(labels);
    List<Row> rows = new ArrayList<>();
    Lineup.by(lines, Line::arm)
        .forEach((arm, part) -> rows.add(row(names.full(arm), part, metrics, run, labels)));
    return Optional.of(
        new Rows(
            labels.text(key),
            scale,
            OptionalDouble.empty(),
            metrics.stream().map(metric -> labels.text("column." + metric.id())).toList(),
            List.of(new Section("", rows))));
  }

  private static Row row(
      String name, List<Line> lines, List<Metric> metrics, Run run, Labels labels) {
    List<Mark> marks =
        lines.stream()
            .map(line -> new Mark(line.summary().value(), Lineup.whisker(line), look(line, run)))
            .toList();
    List<String> values =
        metrics.stream()
            .map(
                metric ->
                    Lineup.of(lines, metric)
                        .map(line -> labels.value(line.summary().value(), metric))
                        .orElse("–"))
            .toList();
    return new Row(name, marks, List.of(), values);
  }

  private static Look look(Line line, Run run) {
    Look look = run.looks().of(line.arm().group());
    return line.question().metric().equals(Metric.RESTORE_TIME) ? look.in(Look.GREY) : look;
  }
}
