package dev.logstore.figures.latex;

import dev.logstore.figures.AnswerRows;
import dev.logstore.figures.Labels;
import dev.logstore.figures.Run;
import dev.logstore.results.FaultCount;
import dev.logstore.results.Harness;
import dev.logstore.results.Metric;
import dev.logstore.results.Summary.Line;
import dev.logstore.results.Summary.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A table for each benchmark of a run: booktabs, and longtable because some fill a page. */
final class LatexTables {
  /** What the table of all metrics in the report has besides. */
  static final Set<Metric> LEFT_OUT =
      Set.of(
          Metric.LATENCY_MEAN,
          Metric.LATENCY_P90,
          Metric.LATENCY_P95,
          Metric.LATENCY_P999,
          Metric.LATENCY_P9999,
          Metric.LATENCY_MAX);

  /** Shares of the text width: arm, value, interval, ratio, finding, noise floor, forks. */
  private static final List<Double> WIDTHS = List.of(.21, .12, .135, .16, .115, .115, .05);

  private static final Pattern BREAKABLE = Pattern.compile("\u00a0(?![^\\[]*])");

  private final Run run;
  private final Labels labels;
  private final AnswerRows rows;
  private final LatexMacros macros;

  LatexTables(Run run, LatexMacros macros, Labels labels) {
    this.run = run;
    this.labels = labels;
    this.rows = new AnswerRows(labels);
    this.macros = macros;
  }

  /** The tables by name, which is the benchmark's. */
  Map<String, String> all() {
    Map<String, String> tables = new LinkedHashMap<>();
    run.summary().lines().stream()
        .filter(line -> !LEFT_OUT.contains(line.question().metric()))
        .filter(line -> !isCountOfFaults(line.question()))
        .collect(
            Collectors.groupingBy(
                line -> line.question().benchmark(), LinkedHashMap::new, Collectors.toList()))
        .forEach((benchmark, lines) -> tables.put(benchmark, table(benchmark, lines)));
    return tables;
  }

  /** They have a table of their own, with sums. */
  private static boolean isCountOfFaults(Question question) {
    return question.harness() == Harness.FAULT && FaultCount.METRICS.contains(question.metric());
  }

  private String table(String benchmark, List<Line> lines) {
    Map<Question, List<Line>> byQuestion =
        lines.stream()
            .collect(
                Collectors.groupingBy(Line::question, LinkedHashMap::new, Collectors.toList()));
    StringBuilder body = new StringBuilder();
    for (Map.Entry<Question, List<Line>> part : byQuestion.entrySet()) {
      if (byQuestion.size() > 1) {
        body.append(body.isEmpty() ? "" : "\\addlinespace\n").append(heading(part.getKey()));
      }
      part.getValue().forEach(line -> body.append(row(line)));
    }
    return LongTable.of(
        run.manifest().run(),
        benchmark,
        WIDTHS,
        caption(benchmark, lines),
        rows.header("latex.ratio"),
        body.toString());
  }

  private String caption(String benchmark, List<Line> lines) {
    return Tex.escape(
        labels.text(
            "latex.caption",
            labels.benchmark(benchmark),
            run.manifest().run(),
            Run.durability(lines.stream().map(Line::arm).toList())));
  }

  private String heading(Question question) {
    return "\\multicolumn{%d}{@{}l}{\\itshape %s}\\\\*\n"
        .formatted(
            WIDTHS.size(),
            Tex.escape(
                rows.question(question)
                    + ", "
                    + labels.text("column.rows")
                    + ": "
                    + labels.count(question.rowsBefore())));
  }

  private String row(Line line) {
    // A cell may break between number and unit, or it would reach into the next; an interval not.
    return rows.row(line, line.toStandard()).stream()
            .map(cell -> Tex.escape(BREAKABLE.matcher(cell).replaceAll(" ")))
            .collect(Collectors.joining(" & "))
        + "\\\\% "
        + macros.source(run.csvLines(line))
        + "\n";
  }
}
