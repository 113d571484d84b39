package dev.logstore.results.cli;

import dev.logstore.results.LocalTexts;
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
  private static final LocalTexts TEXTS = new LocalTexts(VerdictText.class, "verdicts");

  /** Each with its value, its rule and its reason. */
  String paragraphs(List<RunVerdict> verdicts) {
    StringBuilder text = new StringBuilder();
    verdicts.forEach(each -> append(text, each));
    return text.toString();
  }

  /** A table, one line each. */
  String markdown(List<RunVerdict> verdicts) {
    StringBuilder text = new StringBuilder();
    text.append(
        "| %s | %s | %s | %s |\n|---|---|---|---|\n"
            .formatted(
                text("column.claim"),
                text("column.verdict"),
                text("column.measured"),
                text("column.run")));
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
    return text("verdict." + CommandLines.word(outcome));
  }

  private String text(String key) {
    return TEXTS.of(key).in(language);
  }

  private static void line(StringBuilder text, String line) {
    text.append(" ".repeat(19)).append(line).append('\n');
  }

  private String text(Measured measured) {
    boolean decimalComma = language.equals("pt");
    Locale locale = Locale.forLanguageTag(decimalComma ? "pt-BR" : "en");
    String interval =
        measured
            .interval()
            .map(
                ends ->
                    " [%s%s %s]"
                        .formatted(
                            number(ends.low(), measured, locale),
                            decimalComma ? ";" : ",",
                            number(ends.high(), measured, locale)))
            .orElse("");
    return "%s%s, %s, n = %d"
        .formatted(
            number(measured.value(), measured, locale),
            interval,
            measured.arm().id(),
            measured.forks());
  }

  private String number(double value, Measured measured, Locale locale) {
    return switch (measured.unit()) {
      case "1" -> Quantity.number(value, locale);
      case "times" -> "x" + Quantity.number(value, locale);
      default -> {
        Quantity quantity = Quantity.of(value, new Metric("value", measured.unit()));
        String unit =
            TEXTS
                .find("unit." + quantity.unit())
                .map(text -> text.in(language))
                .orElse(quantity.unit());
        yield new Quantity(quantity.value(), unit).text(locale);
      }
    };
  }
}
