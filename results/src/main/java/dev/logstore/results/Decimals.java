package dev.logstore.results;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as text that a machine reads, in every locale alike. */
final class Decimals {
  private static final int DIGITS_OF_A_DOUBLE = 17;
  private static final int LONGEST_PLAIN = 15;

  private Decimals() {}

  /**
   * The shortest decimal text that reads back as the same double. Java 17's own {@code
   * Double.toString} is at times a digit longer (JDK-4511638).
   */
  static String shortest(double value) {
    if (value == 0) {
      return "0";
    }
    BigDecimal exact = new BigDecimal(value);
    BigDecimal text = exact;
    for (int digits = 1; digits <= DIGITS_OF_A_DOUBLE; digits++) {
      text = exact.round(new MathContext(digits));
      if (text.doubleValue() == value) {
        break;
      }
    }
    text = text.stripTrailingZeros();
    int exponent = text.precision() - text.scale();
    boolean plain = Math.abs(exponent) <= LONGEST_PLAIN;
    return plain ? text.toPlainString() : text.toString();
  }
}
