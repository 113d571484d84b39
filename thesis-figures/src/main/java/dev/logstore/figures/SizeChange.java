package dev.logstore.figures;

import dev.logstore.figures.chart.Look;
import dev.logstore.figures.chart.Panel;
import dev.logstore.figures.chart.Rows;
import dev.logstore.figures.chart.Rows.Mark;
import dev.logstore.figures.chart.Rows.Row;
import dev.logstore.figures.chart.Rows.Section;
import dev.logstore.results.Arm;
import dev.logstore.results.Metric;
import dev.logstore.results.Summary.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Size before and after something, by arm.
 *
 * @param arm the arm
 * @param before bytes
 * @param after bytes
 * @param forks how many forks it rests on
 */
record SizeChange(Arm arm, double before, double after, int forks) {

  /** The changes that a benchmark of a run measured. */
  static List<SizeChange> of(Run run, String benchmark) {
    List<Line> lines =
        Stream.of(Metric.SIZE_BEFORE, Metric.SIZE_AFTER)
            .flatMap(metric -> run.summary().lines(benchmark, metric).stream())
            .toList();
    long rows = lines.stream().mapToLong(line -> line.question().rowsBefore()).max().orElse(0);
    List<SizeChange> changes = new ArrayList<>();
    Map<Arm, List<Line>> byArm =
        Lineup.by(
            lines.stream().filter(line -> line.question().rowsBefore() == rows).toList(),
            Line::arm);
    byArm.forEach(
        (arm, part) -> {
          Optional<Line> before = Lineup.of(part, Metric.SIZE_BEFORE);
          Optional<Line> after = Lineup.of(part, Metric.SIZE_AFTER);
          if (before.isPresent() && after.isPresent() && before.get().summary().value() > 0) {
            changes.add(
                new SizeChange(
                    arm,
                    before.get().summary().value(),
                    after.get().summary().value(),
                    after.get().summary().forks()));
          }
        });
    return changes;
  }

  /** A row for each change: a grey dot before, the arm's own dot after, and what is saved. */
  static Panel panel(String heading, List<SizeChange> changes, Run run, Labels labels) {
    List<Double> sizes =
        changes.stream()
            .flatMap(change -> Stream.of(change.before, change.after))
            .filter(size -> size > 0)
            .toList();
    double smallest = sizes.stream().min(Comparator.naturalOrder()).orElseThrow();
    return new Rows(
        heading,
        Sizes.logarithmic(sizes, labels),
        OptionalDouble.empty(),
        List.of(
            labels.text("column.before"),
            labels.text("column.after"),
            labels.text("column.factor"),
            labels.text("column.saved")),
        List.of(
            new Section(
                "", changes.stream().map(change -> change.row(smallest, run, labels)).toList())));
  }

  private Row row(double smallest, Run run, Labels labels) {
    Look look = run.looks().of(arm.group());
    return new Row(
        new ArmNames(labels).full(arm),
        List.of(
            new Mark(before, Optional.empty(), look.in(Look.GREY)),
            new Mark(Math.max(after, smallest), Optional.empty(), look)),
        List.of(),
        List.of(
            labels.value(before, Metric.SIZE_BEFORE),
            labels.value(after, Metric.SIZE_AFTER),
            after > 0 ? "÷ " + labels.number(before / after) : "–",
            labels.number(100 * (1 - after / before)) + " %"));
  }
}
