package dev.logstore.figures.report;

import dev.logstore.figures.Labels;
import dev.logstore.results.Metric;
import dev.logstore.results.claims.Verdict;
import dev.logstore.results.claims.Verdict.Measured;
import dev.logstore.results.claims.Verdict.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the run says of each claim of the thesis: a card with word, colour, number and rule. */
final class VerdictCards {
  private final Labels labels;
  private final String language;

  VerdictCards(Labels labels) {
    this.labels = labels;
    this.language = labels.language().id();
  }

  void write(Html main, List<Verdict> verdicts) {
    main.part("verdicts", labels.text("report.verdicts"));
    main.paragraph(labels.text("report.verdicts.howto"));
    main.paragraph(counts(verdicts));
    main.raw("<ul class=\"verdicts\">");
    verdicts.forEach(verdict -> card(main, verdict));
    main.raw("</ul>");
  }

  private String counts(List<Verdict> verdicts) {
    return Arrays.stream(Outcome.values())
        .map(
            outcome ->
                word(outcome)
                    + ": "
                    + labels.count(verdicts.stream().filter(v -> v.outcome() == outcome).count()))
        .collect(Collectors.joining(" · "));
  }

  private void card(Html main, Verdict verdict) {
    main.raw(
        "<li class=\"%s\"><h3>%s <span class=\"verdict\">%s</span></h3>"
            .formatted(id(verdict.outcome()), verdict.claim().id(), word(verdict.outcome())));
    main.paragraph(verdict.claim().text().in(language));
    main.raw("<dl>");
    verdict.measured().ifPresent(measured -> pair(main, "report.verdict.measured", text(measured)));
    pair(main, "report.verdict.rule", verdict.claim().rule().in(language));
    pair(main, "report.verdict.reason", verdict.reason().in(language));
    verdict
        .claim()
        .promise()
        .ifPresent(promise -> pair(main, "report.verdict.promise", promise.in(language)));
    main.raw("</dl></li>");
  }

  private void pair(Html main, String key, String text) {
    main.raw("<dt>" + Html.escape(labels.text(key)) + "</dt><dd>" + Html.escape(text) + "</dd>");
  }

  private String word(Outcome outcome) {
    return labels.text("verdict." + id(outcome));
  }

  private static String id(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private String text(Measured measured) {
    String interval =
        measured
            .interval()
            .map(
                ends -> " [" + end(ends.low(), measured) + " – " + end(ends.high(), measured) + "]")
            .orElse("");
    return labels.text(
        "report.verdict.value",
        number(measured.value(), measured) + interval,
        measured.arm(),
        measured.forks(),
        labels.count(measured.rows()));
  }

  private String end(double value, Measured measured) {
    return measured.unit().equals("times") ? labels.number(value) : number(value, measured);
  }

  private String number(double value, Measured measured) {
    return switch (measured.unit()) {
      case "1" -> labels.number(value);
      case "times" -> "× " + labels.number(value);
      default -> labels.value(value, new Metric("value", measured.unit()));
    };
  }
}
