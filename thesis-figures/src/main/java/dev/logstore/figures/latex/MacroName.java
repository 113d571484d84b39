package dev.logstore.figures.latex;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of macros. LaTeX allows letters only, so numbers are spelt out: {@code buffered-1000}
 * becomes {@code BufferedOneThousand}.
 */
final class MacroName {
  private static final Pattern WORD = Pattern.compile("[A-Za-z]+|[0-9]+");
  private static final int LONGEST_NUMBER = 9;
  private static final List<String> SMALL =
      List.of(
          "Zero",
          "One",
          "Two",
          "Three",
          "Four",
          "Five",
          "Six",
          "Seven",
          "Eight",
          "Nine",
          "Ten",
          "Eleven",
          "Twelve",
          "Thirteen",
          "Fourteen",
          "Fifteen",
          "Sixteen",
          "Seventeen",
          "Eighteen",
          "Nineteen");
  private static final List<String> TENS =
      List.of("", "", "Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety");

  private MacroName() {}

  /** One name of several ids. */
  static String of(String... ids) {
    StringBuilder name = new StringBuilder();
    Matcher words = WORD.matcher(String.join(" ", ids));
    while (words.find()) {
      String word = words.group();
      if (Character.isDigit(word.charAt(0))) {
        name.append(number(word));
      } else {
        name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
      }
    }
    return name.toString();
  }

  private static String number(String digits) {
    if (digits.length() > LONGEST_NUMBER || (digits.length() > 1 && digits.startsWith("0"))) {
      StringBuilder each = new StringBuilder();
      digits.chars().forEach(digit -> each.append(SMALL.get(digit - '0')));
      return each.toString();
    }
    int value = Integer.parseInt(digits);
    return value == 0 ? SMALL.get(0) : words(value);
  }

  private static String words(int value) {
    if (value >= 1_000_000) {
      return words(value / 1_000_000) + "Million" + words(value % 1_000_000);
    }
    if (value >= 1000) {
      return words(value / 1000) + "Thousand" + words(value % 1000);
    }
    if (value >= 100) {
      return words(value / 100) + "Hundred" + words(value % 100);
    }
    if (value >= SMALL.size()) {
      return TENS.get(value / 10) + words(value % 10);
    }
    return value == 0 ? "" : SMALL.get(value);
  }
}
