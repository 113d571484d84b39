package dev.logstore.figures.report;

import dev.logstore.figures.AnswerRows;
import dev.logstore.figures.Labels;
import dev.logstore.figures.Lineup;
import dev.logstore.figures.Run;
import dev.logstore.figures.report.Html.Cell;
import dev.logstore.results.GrowthRate;
import dev.logstore.results.Metric;
import dev.logstore.results.Summary.Comparison;
import dev.logstore.results.Summary.Line;
import dev.logstore.results.Summary.Question;
import dev.logstore.results.statistics.Growth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The numbers of a run: a table for each metric of each benchmark. */
final class AnswerTables {
  /** What explains an answer rather than being one. */
  private static final Set<Metric> DETAILS =
      Set.of(
          Metric.LATENCY_MEAN,
          Metric.LATENCY_P90,
          Metric.LATENCY_P95,
          Metric.LATENCY_P999,
          Metric.LATENCY_P9999,
          Metric.LATENCY_MAX,
          Metric.SIZE_HEAP,
          Metric.SIZE_INDEX,
          Metric.SIZE_TOAST,
          Metric.BLOCKS_READ,
          Metric.CHUNKS_TOUCHED,
          Metric.GENERIC_PLANS,
          Metric.ALLOC_PER_EVENT,
          Metric.TARGET_RATE,
          Metric.LATE,
          Metric.EVENTS_STORED);

  /** More rows than this make the page too heavy for a phone. */
  private static final int MOST_DETAILS = 3000;

  private final Run run;
  private final Labels labels;
  private final AnswerRows rows;

  AnswerTables(Run run, Labels labels) {
    this.run = run;
    this.labels = labels;
    this.rows = new AnswerRows(labels);
  }

  void write(Html main) {
    Map<Boolean, List<Line>> byKind =
        run.summary().lines().stream()
            .collect(
                Collectors.partitioningBy(line -> !DETAILS.contains(line.question().metric())));
    answers(main, byKind.get(true));
    synchronous(main, byKind.get(true));
    growth(main);
    details(main, byKind.get(false));
  }

  private void answers(Html main, List<Line> answers) {
    main.part("answers", labels.text("report.answers"));
    if (answers.isEmpty()) {
      main.paragraph(labels.text("report.answers.none"));
    }
    main.paragraph(labels.text("report.answers.howto"));
    tables(main, answers);
  }

  private void synchronous(Html main, List<Line> answers) {
    main.heading(3, labels.text("report.synchronous"));
    List<Line> buffered =
        answers.stream().filter(line -> line.toSynchronous().isPresent()).toList();
    if (buffered.isEmpty()) {
      main.paragraph(labels.text("report.synchronous.none"));
      return;
    }
    main.paragraph(labels.text("report.answers.buffered"));
    main.numbers(
        labels.text("report.synchronous"),
        rows.header("column.ratio.synchronous"),
        buffered.stream().map(line -> row(line, line.toSynchronous())).toList());
  }

  private void growth(Html main) {
    List<GrowthRate> rates =
        run.growth().stream().filter(rate -> !DETAILS.contains(rate.metric())).toList();
    if (rates.isEmpty()) {
      return;
    }
    main.heading(3, labels.text("report.growth"));
    main.paragraph(labels.text("report.growth.howto"));
    Lineup.by(rates, rate -> new Subject(rate.benchmark(), rate.metric()))
        .forEach(
            (subject, part) ->
                main.numbers(
                    labels.text("report.growth")
                        + ": "
                        + rows.subject(subject.benchmark(), subject.metric()),
                    List.of(
                        labels.text("column.query"),
                        labels.text("column.arm"),
                        labels.text("column.exponent"),
                        labels.text("column.interval"),
                        labels.text("column.forks")),
                    part.stream().map(this::row).toList()));
  }

  private List<Cell> row(GrowthRate rate) {
    Growth growth = rate.growth();
    return List.of(
        new Cell(rate.query().map(labels::query).orElse("–")),
        new Cell(rows.arm(rate.arm())),
        new Cell(labels.exponent(growth.exponent()), growth.exponent()),
        new Cell(labels.exponents(growth.interval())),
        new Cell(labels.count(growth.points()), growth.points()));
  }

  private void details(Html main, List<Line> details) {
    main.heading(2, labels.text("report.details"));
    if (details.size() > MOST_DETAILS) {
      main.paragraph(
          labels.text("report.details.many", labels.count(details.size()), run.manifest().run()));
      return;
    }
    main.raw("<details><summary>" + Html.escape(labels.text("report.details.show")));
    main.raw("</summary>");
    tables(main, details);
    main.raw("</details>");
  }

  /** A benchmark's metric is one table, whatever queries and table sizes it was asked of. */
  private record Subject(String benchmark, Metric metric) {}

  private void tables(Html main, List<Line> lines) {
    Lineup.by(lines, line -> new Subject(line.question().benchmark(), line.question().metric()))
        .forEach((subject, part) -> table(main, subject, part));
  }

  private void table(Html main, Subject subject, List<Line> lines) {
    boolean queries = lines.stream().anyMatch(line -> line.question().query().isPresent());
    boolean sizes = differs(lines, Question::rowsBefore);
    boolean datasets = differs(lines, Question::dataset);
    List<String> header = new ArrayList<>(rows.header("column.ratio"));
    if (datasets) {
      header.add(0, labels.text("column.dataset"));
    }
    if (sizes) {
      header.add(0, labels.text("column.rows"));
    }
    if (queries) {
      header.add(0, labels.text("column.query"));
    }
    List<List<Cell>> body = new ArrayList<>();
    for (Line line : lines) {
      List<Cell> row = new ArrayList<>(row(line, line.toStandard()));
      if (datasets) {
        row.add(0, new Cell(line.question().dataset()));
      }
      if (sizes) {
        long size = line.question().rowsBefore();
        row.add(0, new Cell(labels.count(size), size));
      }
      if (queries) {
        row.add(0, new Cell(labels.query(line.question().query().orElse(""))));
      }
      body.add(row);
    }
    main.numbers(rows.subject(subject.benchmark(), subject.metric()), header, body);
  }

  private static boolean differs(List<Line> lines, Function<Question, Object> what) {
    return lines.stream().map(Line::question).map(what).distinct().count() > 1;
  }

  /** The cells of a line, with the numbers by which its columns are sorted. */
  private List<Cell> row(Line line, Optional<Comparison> comparison) {
    List<String> texts = rows.row(line, comparison);
    return List.of(
        new Cell(texts.get(0)),
        new Cell(texts.get(1), line.summary().value()),
        line.summary()
            .interval()
            .map(interval -> new Cell(texts.get(2), interval.low()))
            .orElse(new Cell(texts.get(2))),
        comparison
            .map(each -> new Cell(texts.get(3), each.ratio().value()))
            .orElse(new Cell(texts.get(3))),
        new Cell(texts.get(4)),
        comparison
            .flatMap(Comparison::noiseFloor)
            .map(floor -> new Cell(texts.get(5), floor.factor()))
            .orElse(new Cell(texts.get(5))),
        new Cell(texts.get(6), line.summary().forks()));
  }
}
