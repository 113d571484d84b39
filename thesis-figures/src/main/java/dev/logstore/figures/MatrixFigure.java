package dev.logstore.figures;

import dev.logstore.figures.chart.Chart;
import dev.logstore.figures.chart.Chart.LegendEntry;
import dev.logstore.figures.chart.Look;
import dev.logstore.figures.chart.Matrix;
import dev.logstore.figures.chart.Matrix.Cell;
import dev.logstore.results.Arm;
import dev.logstore.results.Metric;
import dev.logstore.results.Summary.Comparison;
import dev.logstore.results.Summary.Line;
import dev.logstore.results.statistics.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every query on every schema: how many times the standard table's median it takes. */
final class MatrixFigure implements Figure {
  private static final String BENCHMARK = "query-latency";
  private static final int MOST_COLUMNS = 16;
  private static final int FEW_COLUMNS = 8;

  @Override
  public String id() {
    return "query-matrix";
  }

  @Override
  public Chart chart(Run run, Labels labels) {
    List<Line> all = run.summary().lines(BENCHMARK, Metric.LATENCY_P50);
    long rows = all.stream().mapToLong(line -> line.question().rowsBefore()).max().orElse(0);
    List<Line> lines = all.stream().filter(l -> l.question().rowsBefore() == rows).toList();
    List<Arm> arms =
        Lineup.arms(lines.stream().filter(line -> line.toStandard().isPresent()).toList());
    List<Arm> shown =
        Lineup.first(arms.stream().filter(Arm::differsByTableAlone).toList(), MOST_COLUMNS);
    if (shown.isEmpty()) {
      return Lineup.missing(id(), BENCHMARK, run, labels);
    }
    ArmNames names = new ArmNames(labels);
    List<Matrix.Line> matrix = new ArrayList<>();
    Lineup.by(lines, line -> line.question().query().orElse(""))
        .forEach((query, part) -> matrix.add(row(query, part, shown, labels)));
    Notes notes = new Notes(run, labels).text("note.matrix", notes(run, labels).forks(lines));
    notes.text("note.rows", labels.count(rows));
    if (matrix.stream().anyMatch(row -> row.cells().contains(Optional.empty()))) {
      notes.text("note.matrix.empty");
    }
    notes.leftOut(arms.size() - shown.size()).absent(Lineup.arms(lines));
    return new Chart(
        Lineup.title(id(), labels),
        List.of(
            new LegendEntry(Look.ofBar(Look.BLUE), false, labels.text("matrix.faster")),
            new LegendEntry(Look.ofBar(Look.VERMILION), false, labels.text("matrix.slower"))),
        List.of(
            new Matrix(
                "",
                labels.text("matrix.baseline"),
                shown.stream().map(names::table).toList(),
                matrix)),
        notes.ofRun(Lineup.arms(lines)));
  }

  private static Notes notes(Run run, Labels labels) {
    return new Notes(run, labels);
  }

  private static Matrix.Line row(String query, List<Line> lines, List<Arm> arms, Labels labels) {
    Map<Arm, List<Line>> byArm = Lineup.by(lines, Line::arm);
    String baseline =
        lines.stream()
            .filter(line -> line.arm().id().equals(Arm.BASELINE))
            .findFirst()
            .map(line -> labels.value(line.summary().value(), Metric.LATENCY_P50))
            .orElse("–");
    return new Matrix.Line(
        labels.query(query),
        baseline,
        arms.stream()
            .map(
                arm ->
                    byArm.getOrDefault(arm, List.of()).stream()
                        .flatMap(line -> line.toStandard().stream())
                        .map(comparison -> cell(comparison, arms.size() > FEW_COLUMNS, labels))
                        .findFirst())
            .toList());
  }

  private static Cell cell(Comparison comparison, boolean many, Labels labels) {
    return new Cell(
        comparison.ratio().value(),
        many
            ? labels.shortNumber(comparison.ratio().value())
            : labels.number(comparison.ratio().value()),
        comparison.ratio().interval().map(ends -> "[" + labels.ends(ends) + "]").orElse(""),
        comparison.finding() == Finding.LOWER || comparison.finding() == Finding.HIGHER);
  }
}
