package dev.logstore.figures;

import dev.logstore.results.Metric;
import dev.logstore.results.claims.Verdict.Measured;
import dev.logstore.results.claims.Verdict.Outcome;
import java.util.Locale;

/** Verdicts in words, and the numbers that decided them, in one language. */
public final class VerdictTexts {
  private final Labels labels;
  private final ArmNames names;

  public VerdictTexts(Labels labels) {
    this.labels = labels;
    this.names = new ArmNames(labels);
  }

  /** The arm that was measured, in words. */
  public String arm(Measured measured) {
    return names.full(measured.arm());
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
    Metric metric = new Metric("value", measured.unit());
    boolean plain = measured.unit().equals("1") || measured.unit().equals("times");
    String value = plain ? labels.number(measured.value()) : labels.value(measured.value(), metric);
    String interval =
        measured
            .interval()
            .map(ends -> plain ? labels.ends(ends) : labels.interval(ends, metric))
            .map(" [%s]"::formatted)
            .orElse("");
    return (measured.unit().equals("times") ? "× " : "") + value + interval;
  }
}
