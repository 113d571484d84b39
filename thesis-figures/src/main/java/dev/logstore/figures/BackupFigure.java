package dev.logstore.figures;

import dev.logstore.figures.chart.Axis;
import dev.logstore.figures.chart.Chart;
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
import java.util.OptionalDouble;

/** A backup's time and size, and the time of its restore. */
final class BackupFigure implements Figure {
  private static final String BENCHMARK = "backup";
  private static final int MOST_ROWS = 16;

  @Override
  public String id() {
    return BENCHMARK;
  }

  @Override
  public Chart chart(Run run, Labels labels) {
    List<Arm> all = new ArrayList<>();
    List<Panel> panels = new ArrayList<>();
    List<Line> drawn = new ArrayList<>();
    for (Metric metric : List.of(Metric.BACKUP_TIME, Metric.RESTORE_TIME, Metric.BACKUP_SIZE)) {
      List<Line> lines = run.summary().lines(BENCHMARK, metric);
      Lineup.arms(lines).stream().filter(arm -> !all.contains(arm)).forEach(all::add);
      List<Arm> shown = all.subList(0, Math.min(MOST_ROWS, all.size()));
      List<Line> kept =
          lines.stream()
              .filter(line -> shown.contains(line.arm()))
              .filter(line -> line.summary().value() > 0)
              .toList();
      if (!kept.isEmpty()) {
        panels.add(panel(metric, kept, run, labels));
        drawn.addAll(kept);
      }
    }
    if (drawn.isEmpty()) {
      return Lineup.missing(id(), BENCHMARK, run, labels);
    }
    return new Chart(
        Lineup.title(id(), labels),
        List.of(),
        panels,
        new Notes(run, labels)
            .points(drawn)
            .text("note.backup")
            .leftOut(Math.max(0, all.size() - MOST_ROWS))
            .ofRun(Lineup.arms(drawn)));
  }

  private static Panel panel(Metric metric, List<Line> lines, Run run, Labels labels) {
    List<Double> extent = Lineup.extent(lines);
    Scale scale =
        metric.isCount()
            ? Sizes.logarithmic(extent, labels)
            : Scale.of(
                Axis.logarithmic(extent), labels.text("axis.time"), t -> labels.tick(t, metric));
    return new Rows(
        labels.metric(metric.id()),
        scale,
        OptionalDouble.empty(),
        List.of(""),
        List.of(
            new Section(
                "",
                lines.stream()
                    .map(
                        line ->
                            new Row(
                                new ArmNames(labels).full(line.arm()),
                                List.of(
                                    new Mark(
                                        line.summary().value(),
                                        Lineup.whisker(line),
                                        run.looks().of(line.arm().group()))),
                                List.of(),
                                List.of(labels.value(line.summary().value(), metric))))
                    .toList())));
  }
}
