package dev.logstore.results;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

/**
 * A number with its unit as a person reads it: three significant digits, a unit of fitting size.
 *
 * @param value the number in that unit
 * @param unit {@code µs}, {@code ms}, {@code s}, {@code B}, {@code KiB} …, or as it was measured
 */
public record Quantity(double value, String unit) {
  private static final int DIGITS = 3;
  private static final int GROUP = 3;
  private static final MathContext SIGNIFICANT = new MathContext(DIGITS);
  private static final List<Scale> TIMES =
      List.of(new Scale("s", 1e6), new Scale("ms", 1e3), new Scale("µs", 1));
  private static final List<Scale> SIZES =
      List.of(
          new Scale("GiB", 1L << 30),
          new Scale("MiB", 1L << 20),
          new Scale("KiB", 1L << 10),
          new Scale("B", 1));

  private record Scale(String unit, double size) {}

  /** A measured value in the unit that fits its size: microseconds, bytes, or anything else. */
  public static Quantity of(double value, Metric metric) {
    return switch (metric.unit()) {
      case "us" -> scaled(value, TIMES);
      case "B" -> scaled(value, SIZES);
      default -> new Quantity(value, metric.unit());
    };
  }

  private static Quantity scaled(double value, List<Scale> scales) {
    Scale scale =
        scales.stream()
            .filter(each -> rounded(value / each.size()).abs().compareTo(BigDecimal.ONE) >= 0)
            .findFirst()
            .orElse(scales.get(scales.size() - 1));
    return new Quantity(value / scale.size(), scale.unit());
  }

  /** Number and unit in the writing of a language, such as {@code 1,25 ms} in Portuguese. */
  public String text(Locale locale) {
    return number(locale) + "\u00a0" + unit;
  }

  /** The number alone. */
  public String number(Locale locale) {
    return unit.equals("B") ? number(Math.rint(value), locale, 0) : number(value, locale);
  }

  /** A number with three significant digits; one of 1000 and more keeps its whole digits. */
  public static String number(double value, Locale locale) {
    BigDecimal rounded = rounded(value);
    int decimals = value == 0 ? 0 : Math.max(0, DIGITS - rounded.precision() + rounded.scale());
    return number(value, locale, decimals);
  }

  private static String number(double value, Locale locale, int decimals) {
    // A NumberFormat for each number takes a third of the time of a large run's figures.
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
    String digits =
        BigDecimal.valueOf(Math.abs(value))
            .setScale(decimals, RoundingMode.HALF_UP)
            .toPlainString();
    int whole = decimals == 0 ? digits.length() : digits.length() - decimals - 1;
    StringBuilder text = new StringBuilder(value < 0 ? String.valueOf(symbols.getMinusSign()) : "");
    for (int i = 0; i < whole; i++) {
      text.append(digits.charAt(i));
      if ((whole - i) % GROUP == 1 && i < whole - 1) {
        text.append(symbols.getGroupingSeparator());
      }
    }
    return decimals == 0
        ? text.toString()
        : text.append(symbols.getDecimalSeparator())
            .append(digits, whole + 1, digits.length())
            .toString();
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).round(SIGNIFICANT);
  }
}
