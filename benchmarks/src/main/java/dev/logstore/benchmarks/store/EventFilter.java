package dev.logstore.benchmarks.store;

import dev.logstore.benchmarks.BenchmarkException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which events a reader wants. Takes the place of the SQL text that Moodle's {@code sql_reader} is
 * given: columns and operators are known constants, and values are always bound, so that there is
 * no text to inject anything into.
 */
public sealed interface EventFilter {

  /** How a column is compared with a value. */
  enum Operator {
    EQUAL("="),
    NOT_EQUAL("<>"),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">=");

    private final String sql;

    Operator(String sql) {
      this.sql = sql;
    }

    String sql() {
      return sql;
    }

    private static Operator of(String sql) {
      return Arrays.stream(values())
          .filter(operator -> operator.sql.equals(sql))
          .findFirst()
          .orElseThrow(
              () ->
                  new BenchmarkException(
                      "unknown operator '%s': choose one of %s"
                          .formatted(
                              sql,
                              Arrays.stream(values())
                                  .map(Operator::sql)
                                  .collect(Collectors.joining(" ")))));
    }
  }

  /** Every event. */
  record All() implements EventFilter {}

  /** A column compared with a value: a text or a whole number, as the column is. */
  record Comparison(LogColumn column, Operator operator, Object value) implements EventFilter {
    public Comparison {
      requireFitting(column, value);
    }
  }

  /** A column with one of several values; with none of them there is no such event. */
  record In(LogColumn column, List<Object> values) implements EventFilter {
    public In {
      values.forEach(value -> requireFitting(column, value));
      values = List.copyOf(values);
    }
  }

  /** A column without a value. */
  record IsNull(LogColumn column) implements EventFilter {
    public IsNull {
      requireMoodles(column);
    }
  }

  /** All of several conditions. */
  record And(List<EventFilter> parts) implements EventFilter {
    public And {
      parts = List.copyOf(parts);
    }
  }

  /** Any of several conditions. */
  record Or(List<EventFilter> parts) implements EventFilter {
    public Or {
      parts = List.copyOf(parts);
    }
  }

  /** Every event. */
  static EventFilter all() {
    return new All();
  }

  /**
   * Compares a column.
   *
   * @param column name of a column of Moodle's table
   * @param operator {@code =}, {@code <>}, {@code <}, {@code <=}, {@code >} or {@code >=}
   * @throws BenchmarkException if there is no such column or operator, or the value does not fit
   */
  static EventFilter where(String column, String operator, Object value) {
    return new Comparison(column(column), Operator.of(operator), value);
  }

  /** One of several values of a column, else as {@link #where}. */
  static EventFilter in(String column, Object... values) {
    return new In(column(column), List.of(values));
  }

  /** No value in a column, else as {@link #where}. */
  static EventFilter isNull(String column) {
    return new IsNull(column(column));
  }

  /** This and more. */
  default EventFilter and(EventFilter other) {
    return new And(List.of(this, other));
  }

  /** This or other events. */
  default EventFilter or(EventFilter other) {
    return new Or(List.of(this, other));
  }

  /**
   * The column of that name.
   *
   * @throws BenchmarkException if Moodle's table has none
   */
  static LogColumn column(String name) {
    try {
      LogColumn column = LogColumn.of(name);
      requireMoodles(column);
      return column;
    } catch (IllegalArgumentException e) {
      throw new BenchmarkException("unknown column '" + name + "' of the log", e);
    }
  }

  private static void requireMoodles(LogColumn column) {
    if (!column.isMoodles()) {
      throw new BenchmarkException("unknown column '" + column.id() + "' of the log");
    }
  }

  private static void requireFitting(LogColumn column, Object value) {
    requireMoodles(column);
    boolean fits =
        column.isText()
            ? value instanceof String
            : value instanceof Long || value instanceof Integer;
    if (!fits) {
      throw new BenchmarkException(
          "column %s: %s, not '%s'"
              .formatted(column.id(), column.isText() ? "a text" : "a whole number", value));
    }
  }
}
