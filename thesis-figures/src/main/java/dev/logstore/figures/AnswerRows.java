package dev.logstore.figures;

import dev.logstore.results.Arm;
import dev.logstore.results.Metric;
import dev.logstore.results.Summary.Comparison;
import dev.logstore.results.Summary.Line;
import dev.logstore.results.Summary.Question;
import dev.logstore.results.statistics.Finding;
import java.util.List;
import java.util.Optional;

/** Lines of a summary as rows of a table, in one language. */
public final class AnswerRows {
  private final Labels labels;
  private final ArmNames names;

  public AnswerRows(Labels labels) {
    this.labels = labels;
    this.names = new ArmNames(labels);
  }

  /** Names of the columns of {@link #row}. */
  public List<String> header(String ratioColumn) {
    return List.of(
        labels.text("column.arm"),
        labels.text("column.value"),
        labels.text("column.interval"),
        labels.text(ratioColumn),
        labels.text("column.finding"),
        labels.text("column.floor"),
        labels.text("column.forks"));
  }

  /** One row; without a comparison the line is the baseline itself, or has none. */
  public List<String> row(Line line, Optional<Comparison> comparison) {
    Metric metric = line.question().metric();
    return List.of(
        arm(line.arm()),
        labels.value(line.summary().value(), metric),
        line.summary()
            .interval()
            .map(interval -> labels.interval(interval, metric))
            .orElse(labels.text(metric.isCount() ? "interval.counted" : "interval.single")),
        comparison
            .map(this::ratio)
            .orElse(line.arm().group().equals(Arm.BASELINE) ? labels.text("ratio.baseline") : "–"),
        comparison.map(each -> finding(each.finding(), metric)).orElse("–"),
        comparison.map(each -> floor(each, metric)).orElse("–"),
        labels.count(line.summary().forks()));
  }

  /** The question in words: benchmark, metric, query. */
  public String question(Question question) {
    return subject(question.benchmark(), question.metric())
        + question.query().map(query -> " – " + labels.query(query)).orElse("");
  }

  /** What is asked in words: benchmark and metric. */
  public String subject(String benchmark, Metric metric) {
    return labels.benchmark(benchmark)
        + (metric.equals(Metric.THROUGHPUT) ? "" : " – " + labels.metric(metric.id()));
  }

  /** The arm in words. */
  public String arm(Arm arm) {
    return names.full(arm);
  }

  /** The ratio with its interval. */
  public String ratio(Comparison comparison) {
    String ends =
        comparison
            .ratio()
            .interval()
            .map(interval -> " [" + labels.ends(interval) + "]")
            .orElse("");
    return "× " + labels.number(comparison.ratio().value()) + ends;
  }

  private String floor(Comparison comparison, Metric metric) {
    if (metric.isCount()) {
      return "–";
    }
    return comparison
        .noiseFloor()
        .map(floor -> "× " + labels.number(floor.factor()))
        .orElse(labels.text("floor.unknown"));
  }

  private String finding(Finding finding, Metric metric) {
    String word =
        switch (finding) {
          case EQUAL -> "equal";
          case INCONCLUSIVE -> "inconclusive";
          case LOWER -> metric.isCount() ? "smaller" : metric.moreIsBetter() ? "slower" : "faster";
          case HIGHER -> metric.isCount() ? "larger" : metric.moreIsBetter() ? "faster" : "slower";
        };
    return labels.text("finding." + word);
  }
}
