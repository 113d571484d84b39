package dev.logstore.benchmarks.store;

import dev.logstore.benchmarks.BenchmarkException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order in which a reader wants events.
 *
 * @param keys the first one decides, then the next; empty for any order
 */
public record EventOrder(List<Key> keys) {
  private static final Pattern KEY =
      Pattern.compile("\\s*([a-z]+)(?:\\s+(asc|desc))?\\s*", Pattern.CASE_INSENSITIVE);

  private static final String ID = "id";

  public EventOrder {
    keys = List.copyOf(keys);
  }

  /**
   * A column and its direction.
   *
   * @param column empty for the row's id
   */
  public record Key(Optional<LogColumn> column, boolean descending) {}

  /**
   * Reads Moodle's form, such as {@code timecreated DESC, id DESC}.
   *
   * @throws BenchmarkException if it names what is no column, or a direction that is none
   */
  public static EventOrder parse(String sort) {
    List<Key> keys = new ArrayList<>();
    if (!sort.isBlank()) {
      for (String part : sort.split(",", -1)) {
        keys.add(key(part));
      }
    }
    return new EventOrder(keys);
  }

  private static Key key(String part) {
    Matcher matcher = KEY.matcher(part);
    if (!matcher.matches()) {
      throw new BenchmarkException(
          "not an order: '"
              + part.strip()
              + "'; give columns with ASC or DESC, such as"
              + " timecreated DESC, id DESC");
    }
    String column = matcher.group(1).toLowerCase(Locale.ROOT);
    return new Key(
        column.equals(ID) ? Optional.empty() : Optional.of(EventFilter.column(column)),
        "desc".equalsIgnoreCase(matcher.group(2)));
  }
}
