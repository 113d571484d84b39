package dev.logstore.datasets.fit;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * A number of the profile, and the statistic of a log that rises with it. {@code knobs.csv} lists
 * them.
 *
 * @param key path in the profile
 * @param statistic name in {@link Traits}, or a ratio of two
 */
record Knob(String key, Rule rule, String statistic) {
  /** Not all of a difference is made good at once: one knob turns several statistics. */
  private static final double DAMPING = 0.8;

  private static final double LARGEST_FACTOR = 4;
  private static final double LARGEST_STEP = 1;
  private static final double LEAST_SHARE = 0.002;
  private static final double LARGEST_SPREAD = 4;

  /** How a number follows its statistic. */
  enum Rule {
    /** A positive number, by the ratio. */
    WEIGHT,
    /** A whole number above 0, by the ratio. */
    COUNT,
    /** A probability, its odds by the ratio. */
    SHARE,
    /** By the difference. */
    ADD,
    /** The logarithm of the ratio is added. */
    LOG,
    /** A standard deviation, of which the squares are what adds up. */
    SPREAD,
    /** By the cube root of the ratio: the statistic grows with a power of the number. */
    ROOT
  }

  static List<Knob> all() {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (InputStream bytes = Knob.class.getResourceAsStream("/dev/logstore/datasets/knobs.csv");
        CSVParser rows = format.parse(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      List<Knob> knobs = new ArrayList<>();
      rows.forEach(
          row ->
              knobs.add(
                  new Knob(
                      row.get("key"),
                      Rule.valueOf(row.get("rule").toUpperCase(java.util.Locale.ROOT)),
                      row.get("statistic"))));
      for (int hour = 0; hour < 24; hour++) {
        knobs.add(new Knob("rhythm.hours." + hour, Rule.WEIGHT, "hour:" + hour));
      }
      return List.copyOf(knobs);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the knobs from the jar", e);
    }
  }

  /**
   * The number with which a log would be nearer.
   *
   * @param value the one with which {@code made} came out
   * @param wanted the statistic of the log to be like
   */
  double turned(double value, double wanted, double made) {
    return switch (rule) {
      case WEIGHT -> value * factor(wanted, made);
      case COUNT -> Math.max(1, Math.rint(value * factor(wanted, made)));
      case SHARE -> share(value, factor(wanted, made));
      case ADD -> value + DAMPING * step(wanted - made);
      case LOG -> value + DAMPING * step(wanted > 0 && made > 0 ? Math.log(wanted / made) : 0);
      case SPREAD ->
          Math.min(
              LARGEST_SPREAD,
              Math.sqrt(
                  Math.max(0, value * value + DAMPING * step(wanted * wanted - made * made))));
      case ROOT -> Math.min(LARGEST_SPREAD, value * Math.cbrt(factor(wanted, made)));
    };
  }

  private static double factor(double wanted, double made) {
    if (wanted <= 0) {
      return made <= 0 ? 1 : 0;
    }
    double ratio = made <= 0 ? LARGEST_FACTOR : wanted / made;
    return Math.pow(Math.max(1 / LARGEST_FACTOR, Math.min(LARGEST_FACTOR, ratio)), DAMPING);
  }

  private static double share(double value, double factor) {
    if (factor == 0) {
      return 0;
    }
    double from = Math.max(LEAST_SHARE, Math.min(1 - LEAST_SHARE, value));
    double odds = factor * from / (1 - from);
    return odds / (1 + odds);
  }

  private static double step(double difference) {
    return Math.max(-LARGEST_STEP, Math.min(LARGEST_STEP, difference));
  }
}
