package dev.logstore.results;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The factors of an arm as text: {@code connection=per-request threads=4}, in order of the keys.
 */
final class Factors {
  /** These shape a table of parts; a standard table has none of them, and is compared without. */
  private static final Set<String> OF_PARTS =
      Set.of(
          "aggregate", "buckets", "chunk_days", "compressed", "indexes", "order_by", "segment_by");

  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]*");
  private static final Pattern VALUE = Pattern.compile("[a-z0-9.-]+");

  private Factors() {}

  /** An immutable copy in the order of the keys, once their form is checked. */
  static SortedMap<String, String> checked(Map<String, String> factors) {
    SortedMap<String, String> sorted = new TreeMap<>(factors);
    sorted.forEach(
        (key, value) -> {
          if (!KEY.matcher(key).matches() || !VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                "factors has '%s=%s'; a key is %s, a value %s".formatted(key, value, KEY, VALUE));
          }
        });
    return Collections.unmodifiableSortedMap(sorted);
  }

  /** The column of measurements.csv. */
  static String text(Map<String, String> factors) {
    return joined(factors, " ");
  }

  /** The end of an arm's id: {@code ,threads=4}, or nothing. */
  static String suffix(Map<String, String> factors) {
    return factors.isEmpty() ? "" : "," + joined(factors, ",");
  }

  private static String joined(Map<String, String> factors, String separator) {
    return checked(factors).entrySet().stream()
        .map(factor -> factor.getKey() + "=" + factor.getValue())
        .collect(Collectors.joining(separator));
  }

  /**
   * The factors of a column's text.
   *
   * @throws IllegalArgumentException if it is not of that form
   */
  static SortedMap<String, String> parse(String text) {
    SortedMap<String, String> factors = new TreeMap<>();
    if (!text.isEmpty()) {
      for (String factor : text.split(" ", -1)) {
        int equals = factor.indexOf('=');
        if (equals < 0
            || factors.put(factor.substring(0, equals), factor.substring(equals + 1)) != null) {
          throw new IllegalArgumentException(
              "factors is '%s'; it has to be key=value pairs, each key once, one blank between them"
                  .formatted(text));
        }
      }
    }
    return checked(factors);
  }

  /** The factors that a standard table has as well. */
  static Map<String, String> ofAnyTable(Map<String, String> factors) {
    Map<String, String> kept = new TreeMap<>(factors);
    kept.keySet().removeAll(OF_PARTS);
    return kept;
  }
}
