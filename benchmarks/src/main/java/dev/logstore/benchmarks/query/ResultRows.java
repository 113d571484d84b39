package dev.logstore.benchmarks.query;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The full result of a query in a form that does not depend on the schema's types: an integer is
 * the same number whatever its width, a moment is its seconds since the epoch whatever its type.
 *
 * @param rows in the query's order; a null is the text {@code NULL}, which no value here is
 */
public record ResultRows(List<List<String>> rows) {

  public ResultRows {
    rows = List.copyOf(rows);
  }

  /** Executes the statement and reads all its rows. */
  public static ResultRows of(PreparedStatement statement) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (ResultSet result = statement.executeQuery()) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<String> row = new ArrayList<>(columns);
        for (int i = 1; i <= columns; i++) {
          row.add(text(result.getObject(i)));
        }
        rows.add(List.copyOf(row));
      }
    }
    return new ResultRows(rows);
  }

  /** The same as a multiset: in an order that hangs on nothing but the rows. */
  public ResultRows sorted() {
    return new ResultRows(
        rows.stream().sorted(Comparator.comparing(row -> String.join("\u001f", row))).toList());
  }

  /**
   * Says where two results part.
   *
   * @return nothing if they are equal
   */
  public Optional<String> difference(ResultRows other) {
    for (int i = 0; i < Math.max(rows.size(), other.rows.size()); i++) {
      String mine = i < rows.size() ? rows.get(i).toString() : "no more rows";
      String theirs = i < other.rows.size() ? other.rows.get(i).toString() : "no more rows";
      if (!mine.equals(theirs)) {
        return Optional.of("row " + (i + 1) + ": " + mine + " against " + theirs);
      }
    }
    return Optional.empty();
  }

  private static String text(Object value) {
    if (value == null) {
      return "NULL";
    }
    if (value instanceof Number number) {
      return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
    }
    if (value instanceof Timestamp time) {
      BigDecimal seconds = BigDecimal.valueOf(Math.floorDiv(time.getTime(), 1000L));
      return text(seconds.add(BigDecimal.valueOf(time.getNanos(), 9)));
    }
    return value.toString();
  }
}
