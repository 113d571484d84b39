package dev.logstore.results.cli;

import dev.logstore.results.FaultCount;
import dev.logstore.results.GrowthRate;
import dev.logstore.results.LocalText;
import dev.logstore.results.MeasurementsCsv;
import dev.logstore.results.Metric;
import dev.logstore.results.Quantity;
import dev.logstore.results.QueryMeans;
import dev.logstore.results.RunManifest;
import dev.logstore.results.RunServer;
import dev.logstore.results.Summary;
import dev.logstore.results.Summary.Comparison;
import dev.logstore.results.Summary.Line;
import dev.logstore.results.Summary.Question;
import dev.logstore.results.statistics.Finding;
import dev.logstore.results.statistics.Growth;
import dev.logstore.results.statistics.Interval;
import dev.logstore.results.statistics.NoiseFloor;
import dev.logstore.results.statistics.Ratio;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A summary as text for a terminal. */
final class SummaryText {
  private static final Locale LOCALE = Locale.ROOT;

  private final RunManifest manifest;
  private final Summary summary;
  private final Summary means;
  private final List<GrowthRate> growth;
  private final List<FaultCount> faults;
  private final List<String> fileWarnings;
  private final boolean allMetrics;
  private final StringBuilder text = new StringBuilder();

  SummaryText(RunManifest manifest, MeasurementsCsv.Content content, boolean allMetrics) {
    this.manifest = manifest;
    this.summary = Summary.of(content.measurements());
    this.means = Summary.of(QueryMeans.of(content.measurements()));
    this.faults = FaultCount.of(content.measurements());
    this.growth = GrowthRate.of(content.measurements());
    this.fileWarnings = content.warnings();
    this.allMetrics = allMetrics;
  }

  String text() {
    text.setLength(0);
    head();
    if (summary.lines().isEmpty()) {
      text.append("\nNothing was measured yet.\n");
    }
    answers(summary);
    answers(means);
    faults();
    growth();
    legend();
    section("Failed forks", new FailedForks(summary.failedForks()).lines());
    section(
        "Not available in this edition",
        manifest.notAvailable().stream()
            .map(
                each ->
                    "%s on %s: %s".formatted(each.what().en(), each.server(), each.reason().en()))
            .toList());
    section("Warnings", manifest.warnings().stream().map(LocalText::en).toList());
    section("Files", fileWarnings);
    return text.toString();
  }

  private void head() {
    text.append("Run ").append(manifest.run());
    if (manifest.state() != RunManifest.State.COMPLETE) {
      text.append("  ** ")
          .append(manifest.state().name().toLowerCase(LOCALE))
          .append(", not complete **");
    }
    text.append('\n');
    text.append("plan ").append(manifest.plan().name());
    for (RunManifest.Dataset events : manifest.datasets()) {
      text.append(
          String.format(LOCALE, ", data set %s of %,d events", events.name(), events.events()));
    }
    text.append('\n');
    for (RunServer server : manifest.servers()) {
      text.append(server.name())
          .append(": ")
          .append(server.version())
          .append(", ")
          .append(server.edition())
          .append(server.extensionVersion() == null ? "" : " " + server.extensionVersion())
          .append(", ")
          .append(server.way().name().toLowerCase(LOCALE))
          .append('\n');
    }
  }

  private void answers(Summary some) {
    Map<Question, List<Line>> byQuestion =
        some.lines().stream()
            .filter(line -> allMetrics || line.question().metric().isAnswer())
            .collect(
                Collectors.groupingBy(Line::question, LinkedHashMap::new, Collectors.toList()));
    byQuestion.forEach(this::question);
  }

  private void question(Question question, List<Line> lines) {
    text.append('\n').append(question.benchmark());
    question.query().ifPresent(query -> text.append(", ").append(query));
    text.append(String.format(LOCALE, " (%,d rows)", question.rowsBefore()));
    text.append(": ").append(question.metric().id());
    if (!question.metric().isCount()) {
      text.append(" (noise floor ").append(floor(lines)).append(')');
    }
    text.append('\n');
    TextTable table =
        new TextTable("arm", "value", "95 % interval", "forks", "against", "ratio", "finding");
    lines.forEach(line -> rows(table, line));
    text.append(table.text());
  }

  private void faults() {
    if (faults.isEmpty()) {
      return;
    }
    List<String> header = new ArrayList<>(List.of("arm", "faults"));
    FaultCount.METRICS.forEach(metric -> header.add(metric.id().replaceFirst("^events_", "")));
    TextTable table = new TextTable(header.toArray(String[]::new));
    for (FaultCount count : faults) {
      List<String> cells =
          new ArrayList<>(List.of(count.arm().id(), Integer.toString(count.faults())));
      FaultCount.METRICS.forEach(
          metric ->
              cells.add(
                  count.events().containsKey(metric)
                      ? String.format(LOCALE, "%,d", count.of(metric))
                      : ""));
      table.row(cells.toArray(String[]::new));
    }
    text.append("\nEvents in faults, sums over the forks\n").append(table.text());
    text.append(
        """
        (sent = stored + lost + dropped + refused; failed: requests that were told so, a few of whose events
        are stored all the same where the answer to a commit was lost;
        missing: of two stores side by side, what Moodle's own table and the new one lack)
        """);
  }

  private void growth() {
    TextTable table = new TextTable("grows with the rows in the table", "arm", "exponent [95 %]");
    List<GrowthRate> shown =
        growth.stream().filter(rate -> allMetrics || rate.metric().isAnswer()).toList();
    for (GrowthRate rate : shown) {
      String what = rate.benchmark() + rate.query().map(query -> " " + query).orElse("");
      table.row(what + " " + rate.metric().id(), rate.arm().id(), exponent(rate.growth()));
    }
    if (!shown.isEmpty()) {
      text.append('\n').append(table.text());
      text.append("(value = c x rows^exponent; 1 is linear growth, 0 none)\n");
    }
  }

  private static String exponent(Growth growth) {
    return Quantity.number(growth.exponent(), LOCALE)
        + growth.interval().map(SummaryText::ends).orElse("")
        + ", %d sizes, n = %d".formatted(growth.sizes(), growth.points());
  }

  private static String ends(Interval interval) {
    return " [%s, %s]"
        .formatted(
            Quantity.number(interval.low(), LOCALE), Quantity.number(interval.high(), LOCALE));
  }

  private static String floor(List<Line> lines) {
    return NoiseFloor.highest(
            lines.stream()
                .flatMap(line -> line.toStandard().stream())
                .flatMap(comparison -> comparison.noiseFloor().stream())
                .toList())
        .map(floor -> "x" + Quantity.number(floor.factor(), LOCALE))
        .orElse("unknown: no A/A comparison of 2 rounds or more");
  }

  private static void rows(TextTable table, Line line) {
    Metric metric = line.question().metric();
    String value = Quantity.of(line.summary().value(), metric).text(LOCALE);
    String interval =
        line.summary()
            .interval()
            .map(ends -> interval(ends, metric))
            .orElse(metric.isCount() ? "counted" : "none: 1 fork");
    List<Comparison> comparisons =
        Stream.concat(line.toStandard().stream(), line.toSynchronous().stream()).toList();
    String forks = Integer.toString(line.summary().forks());
    if (comparisons.isEmpty()) {
      table.row(line.arm().id(), value, interval, forks, "", "", "");
    }
    boolean first = true;
    for (Comparison comparison : comparisons) {
      table.row(
          first ? line.arm().id() : "",
          first ? value : "",
          first ? interval : "",
          first ? forks : "",
          comparison.baseline(),
          ratio(comparison.ratio()),
          word(comparison.finding(), metric));
      first = false;
    }
  }

  private static String interval(Interval interval, Metric metric) {
    return Quantity.of(interval.low(), metric).text(LOCALE)
        + " .. "
        + Quantity.of(interval.high(), metric).text(LOCALE);
  }

  private static String ratio(Ratio ratio) {
    return "x"
        + Quantity.number(ratio.value(), LOCALE)
        + ratio.interval().map(SummaryText::ends).orElse("");
  }

  private static String word(Finding finding, Metric metric) {
    return switch (finding) {
      case EQUAL -> "equal";
      case INCONCLUSIVE -> "inconclusive";
      case LOWER -> metric.isCount() ? "smaller" : metric.moreIsBetter() ? "slower" : "faster";
      case HIGHER -> metric.isCount() ? "larger" : metric.moreIsBetter() ? "faster" : "slower";
    };
  }

  private void legend() {
    text.append(
        """

        value: geometric mean over forks; interval: Student t on logarithms, 95 %
        ratio: geometric mean of the rounds' ratios [95 % interval]
        finding: only where the ratio is beyond the noise floor and unlikely to be chance, corrected for
        all comparisons of the run (Benjamini and Hochberg, 5 %)
        (the noise floor is the largest difference between standard and standard-again, the same arm)
        """);
  }

  private void section(String title, List<String> items) {
    if (items.isEmpty()) {
      return;
    }
    text.append('\n').append(title).append(":\n");
    items.forEach(item -> text.append("  - ").append(item).append('\n'));
  }
}
