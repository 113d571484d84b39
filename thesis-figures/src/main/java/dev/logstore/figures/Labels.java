package dev.logstore.figures;

import dev.logstore.results.Arm;
import dev.logstore.results.LocalText;
import dev.logstore.results.Metric;
import dev.logstore.results.Quantity;
import dev.logstore.results.Titles;
import dev.logstore.results.statistics.Interval;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** Every text of a figure or report in one language, and numbers as that language writes them. */
public final class Labels {
  private final Language language;
  private final Properties texts;
  private final Titles titles;

  private Labels(Language language, Properties texts, Titles titles) {
    this.language = language;
    this.texts = texts;
    this.titles = titles;
  }

  /**
   * Loads {@code labels_<language>.properties}.
   *
   * @param titles what the run calls its schemas and queries
   */
  public static Labels load(Language language, Titles titles) {
    String file = "labels_%s.properties".formatted(language.id());
    try (InputStream stream = Labels.class.getResourceAsStream(file)) {
      Properties texts = new Properties();
      texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return new Labels(language, texts, titles);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Language language() {
    return language;
  }

  /**
   * The text of a key, with {@code {0}} and so on replaced.
   *
   * @throws IllegalArgumentException if there is no such key: an error in this program
   */
  public String text(String key, Object... arguments) {
    String pattern = texts.getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("labels_%s has no key %s".formatted(language.id(), key));
    }
    return unbroken(new MessageFormat(pattern, language.locale()).format(arguments));
  }

  /** A number and its percent sign stay on one line. */
  private static String unbroken(String text) {
    return text.replace(" %", "\u00a0%");
  }

  /** The text of a key, if there is one. */
  Optional<String> find(String key, Object... arguments) {
    return texts.containsKey(key) ? Optional.of(text(key, arguments)) : Optional.empty();
  }

  /** The text for something that a later version may have added; without a text its own name. */
  public String textOrId(String prefix, String id) {
    return find(prefix + id).orElse(id);
  }

  /** Name of an arm's schema, or of the A/A arm; without a title its id. */
  public String arm(String group) {
    return group.equals(Arm.BASELINE_AGAIN)
        ? text("arm.again", arm(Arm.BASELINE))
        : titles.schema(group).map(this::of).orElse(group);
  }

  /** Title of a query; without one its id. */
  public String query(String id) {
    return titles.query(id).map(this::of).orElse(id);
  }

  /** A text that came with the run. */
  public String of(LocalText text) {
    return unbroken(text.in(language.id()));
  }

  public String metric(String id) {
    return textOrId("metric.", id);
  }

  public String benchmark(String id) {
    return textOrId("benchmark.", id);
  }

  /** A stage of a study, which the manifest names in English. */
  public String stage(String name) {
    return ofEnglish("stage.", name);
  }

  /** Name of a statistic of a log, which files of distances state in the English of datasets. */
  String statistic(String name) {
    return ofEnglish("statistic.", name);
  }

  private String ofEnglish(String prefix, String name) {
    return find(prefix + slug(name)).orElse(name);
  }

  /** Name of a real log that the calibration has, in words; of any other as the user wrote it. */
  String realLog(String name) {
    return textOrId("realism.log.", name);
  }

  /** A name as a part of a key. */
  static String slug(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  /** A measured value with its unit. */
  public String value(double value, Metric metric) {
    Quantity quantity = Quantity.of(value, metric);
    return quantity.number(language.locale()) + "\u00a0" + textOrId("unit.", quantity.unit());
  }

  /** Both ends of an interval. */
  public String interval(Interval interval, Metric metric) {
    Quantity low = Quantity.of(interval.low(), metric);
    Quantity high = Quantity.of(interval.high(), metric);
    String from =
        low.unit().equals(high.unit())
            ? low.number(language.locale())
            : value(interval.low(), metric);
    return from + " – " + value(interval.high(), metric);
  }

  /** Both ends of an interval of numbers without a unit, to stay on one line. */
  String ends(Interval interval) {
    return number(interval.low()) + "\u00a0–\u00a0" + number(interval.high());
  }

  /** A round value, without digits that say nothing; of a rate the axis states the unit. */
  public String tick(double value, Metric metric) {
    Quantity quantity = Quantity.of(value, metric);
    return metric.equals(Metric.THROUGHPUT)
        ? plainNumber(value)
        : plainNumber(quantity.value()) + "\u00a0" + textOrId("unit.", quantity.unit());
  }

  /** A round number, without digits that say nothing. */
  String plainNumber(double value) {
    NumberFormat format = NumberFormat.getNumberInstance(language.locale());
    format.setMaximumFractionDigits(3);
    return format.format(value);
  }

  /** An exponent of growth, with two decimals. */
  public String exponent(double value) {
    NumberFormat format = NumberFormat.getNumberInstance(language.locale());
    format.setMinimumFractionDigits(2);
    format.setMaximumFractionDigits(2);
    // By way of a whole number, which has no negative zero.
    return format.format(Math.round(value * 100) / 100.0);
  }

  /** Both ends of an exponent's interval; a dash where there is none. */
  public String exponents(Optional<Interval> interval) {
    return interval.map(ends -> exponent(ends.low()) + " – " + exponent(ends.high())).orElse("–");
  }

  /** A number with two significant digits, for narrow places. */
  String shortNumber(double value) {
    NumberFormat format = NumberFormat.getNumberInstance(language.locale());
    format.setMaximumFractionDigits(9);
    return format.format(new BigDecimal(value).round(new MathContext(2)));
  }

  /** A number with three significant digits. */
  public String number(double value) {
    return Quantity.number(value, language.locale());
  }

  public String count(long value) {
    return NumberFormat.getIntegerInstance(language.locale()).format(value);
  }

  /** Date and time in UTC. */
  public String time(Instant time) {
    return DateTimeFormatter.ofPattern(text("time.pattern"), language.locale())
        .withZone(ZoneOffset.UTC)
        .format(time);
  }

  Set<String> keys() {
    return texts.stringPropertyNames();
  }
}
