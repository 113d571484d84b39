package dev.logstore.figures.report;

import dev.logstore.figures.Labels;
import dev.logstore.figures.VerdictTexts;
import dev.logstore.results.claims.Verdict;
import dev.logstore.results.claims.Verdict.Measured;
import dev.logstore.results.claims.Verdict.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What the run says of each claim of the thesis: a card with word, colour, number and rule. */
final class VerdictCards {
  private final Labels labels;
  private final VerdictTexts texts;

  VerdictCards(Labels labels) {
    this.labels = labels;
    this.texts = new VerdictTexts(labels);
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
                texts.word(outcome)
                    + ": "
                    + labels.count(verdicts.stream().filter(v -> v.outcome() == outcome).count()))
        .collect(Collectors.joining(" · "));
  }

  private void card(Html main, Verdict verdict) {
    main.raw(
        "<li class=\"%s\"><h3>%s <span class=\"verdict\">%s</span></h3>"
            .formatted(
                VerdictTexts.id(verdict.outcome()),
                verdict.claim().id(),
                texts.word(verdict.outcome())));
    main.paragraph(labels.of(verdict.claim().text()));
    main.raw("<dl>");
    verdict.measured().ifPresent(measured -> pair(main, "report.verdict.measured", text(measured)));
    pair(main, "report.verdict.rule", labels.of(verdict.claim().rule()));
    pair(main, "report.verdict.reason", labels.of(verdict.reason()));
    verdict
        .claim()
        .promise()
        .ifPresent(promise -> pair(main, "report.verdict.promise", labels.of(promise)));
    main.raw("</dl></li>");
  }

  private void pair(Html main, String key, String text) {
    main.raw("<dt>" + Html.escape(labels.text(key)) + "</dt><dd>" + Html.escape(text) + "</dd>");
  }

  private String text(Measured measured) {
    return labels.text(
        "report.verdict.value",
        texts.measured(measured),
        texts.arm(measured),
        measured.forks(),
        labels.count(measured.rows()));
  }
}
