package dev.logstore.figures;

import dev.logstore.results.Metric;
import dev.logstore.results.claims.Verdict.Measured;
import dev.logstore.results.claims.Verdict.Outcome;
import java.util.Locale;

/** Verdicts in words, and the numbers that decided them, in one language. */
public final class VerdictTexts {
  private final Labels labels;

  public VerdictTexts(Labels labels) {
    this.labels = labels;
  }

  /** The verdict as a word. */
  public String word(Outcome outcome) {
    return labels.text("verdict." + id(outcome));
  }

  /** The verdict as a part of a key or class. */
  public static String id(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What was measured, with its interval. */
  public String measured(Measured measured) {
    String interval =
        measured
            .interval()
            .map(
                ends -> " [" + end(ends.low(), measured) + " – " + end(ends.high(), measured) + "]")
            .orElse("");
    return number(measured.value(), measured) + interval;
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
