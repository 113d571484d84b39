package dev.logstore.results.cli;

import dev.logstore.results.Metric;
import dev.logstore.results.Quantity;
import dev.logstore.results.claims.RunVerdict;
import dev.logstore.results.claims.Verdict;
import dev.logstore.results.claims.Verdict.Measured;
import dev.logstore.results.claims.Verdict.Outcome;
import java.util.List;
import java.util.Locale;

/**
 * Verdicts for a reader.
 *
 * @param language {@code pt} or {@code en}
 * @param several whether they rest on more than one run, which is then named
 */
record VerdictText(String language, boolean several) {

  /** Each with its value, its rule and its reason. */
  String paragraphs(List<RunVerdict> verdicts) {
    StringBuilder text = new StringBuilder();
    verdicts.forEach(each -> append(text, each));
    return text.toString();
  }

  /** A table, one line each. */
  String markdown(List<RunVerdict> verdicts) {
    boolean pt = language.equals("pt");
    StringBuilder text =
        new StringBuilder(
            pt
                ? "| afirmação | veredito | medido | execução |\n"
                : "| claim | verdict | measured | run |\n");
    text.append("|---|---|---|---|\n");
    for (RunVerdict each : verdicts) {
      Verdict verdict = each.verdict();
      text.append(
          "| %s %s | %s | %s | %s |\n"
              .formatted(
                  verdict.claim().id(),
                  verdict.claim().text().in(language),
                  word(verdict.outcome()),
                  verdict.measured().map(this::text).orElse(verdict.reason().in(language)),
                  verdict.measured().map(measured -> each.run().id()).orElse("")));
    }
    return text.toString();
  }

  private void append(StringBuilder text, RunVerdict each) {
    Verdict verdict = each.verdict();
    text.append(
        "%-5s %-12s %s%n"
            .formatted(
                verdict.claim().id(),
                word(verdict.outcome()),
                verdict.claim().text().in(language)));
    String run = several ? ", " + each.run().id() : "";
    verdict.measured().ifPresent(measured -> line(text, text(measured) + run));
    line(text, verdict.claim().rule().in(language));
    line(text, verdict.reason().in(language));
    verdict.claim().promise().ifPresent(promise -> line(text, promise.in(language)));
  }

  private String word(Outcome outcome) {
    if (language.equals("en")) {
      return CommandLines.word(outcome);
    }
    return switch (outcome) {
      case SUPPORTED -> "apoiada";
      case REFUTED -> "refutada";
      case OPEN -> "em aberto";
      case NOT_MEASURED -> "não medida";
    };
  }

  private static void line(StringBuilder text, String line) {
    text.append(" ".repeat(19)).append(line).append('\n');
  }

  private String text(Measured measured) {
    Locale locale = Locale.forLanguageTag(language.equals("pt") ? "pt-BR" : "en");
    String interval =
        measured
            .interval()
            .map(
                ends ->
                    " [%s, %s]"
                        .formatted(
                            number(ends.low(), measured, locale),
                            number(ends.high(), measured, locale)))
            .orElse("");
    return "%s%s, %s, n = %d"
        .formatted(
            number(measured.value(), measured, locale), interval, measured.arm(), measured.forks());
  }

  private static String number(double value, Measured measured, Locale locale) {
    return switch (measured.unit()) {
      case "1" -> Quantity.number(value, locale);
      case "times" -> "x" + Quantity.number(value, locale);
      default -> Quantity.of(value, new Metric("value", measured.unit())).text(locale);
    };
  }
}
