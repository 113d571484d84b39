package dev.logstore.benchmarks.fidelity;

import dev.logstore.results.statistics.ForkSummary;
import dev.logstore.results.statistics.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a check showed.
 *
 * @param check what was compared
 * @param harness this program's values, by round
 * @param reference the other's
 * @param ratio of the two, paired by round
 */
public record CheckResult(Check check, List<Double> harness, List<Double> reference, Ratio ratio) {
  public CheckResult {
    harness = List.copyOf(harness);
    reference = List.copyOf(reference);
  }

  static CheckResult of(Check check, List<Double> harness, List<Double> reference) {
    return new CheckResult(
        check,
        harness,
        reference,
        Ratio.ofRounds(byRound(harness), byRound(reference)).orElseThrow());
  }

  /** Whether the ratio is what it should be. */
  public boolean accepted() {
    return check.accepts(ratio.value());
  }

  /** The check in a line of the table. */
  public String line() {
    String interval =
        ratio
            .interval()
            .map(i -> String.format(Locale.ROOT, "[%.3f, %.3f]", i.low(), i.high()))
            .orElse("");
    return String.format(
        Locale.ROOT,
        "%-46s %12.1f %12.1f  %-8s  %.3f %-16s %-12s %s",
        check.name(),
        ForkSummary.of(harness).value(),
        ForkSummary.of(reference).value(),
        check.unit(),
        ratio.value(),
        interval,
        check.bounds(),
        verdict());
  }

  private String verdict() {
    if (check.bounds().isEmpty()) {
      return "for information";
    }
    if (accepted()) {
      return "ok";
    }
    boolean sure = ratio.interval().filter(i -> check.misses(i.low(), i.high())).isPresent();
    return sure ? "OUTSIDE" : "undecided: more rounds";
  }

  /** The heading of {@link #line}. */
  public static String heading() {
    return String.format(
        Locale.ROOT,
        "%-46s %12s %12s  %-8s  %-22s %-12s %s",
        "check",
        "harness",
        "reference",
        "unit",
        "ratio [95 %]",
        "wanted",
        "");
  }

  /** The rows of a CSV file, one a round. */
  public List<String> csv() {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < harness.size(); i++) {
      rows.add(
          "\"%s\",%d,%s,%s,%s"
              .formatted(check.name(), i + 1, harness.get(i), reference.get(i), check.unit()));
    }
    return rows;
  }

  private static Map<Integer, Double> byRound(List<Double> values) {
    Map<Integer, Double> rounds = new TreeMap<>();
    for (int i = 0; i < values.size(); i++) {
      rounds.put(i + 1, values.get(i));
    }
    return rounds;
  }
}
