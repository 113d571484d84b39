package dev.logstore.benchmarks.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Bytes of tables with all their partitions or chunks, by the one definition of {@code
 * verify/sizes.sql}.
 *
 * @param heap uncompressed rows, with free space and visibility maps
 * @param index their indexes
 * @param toast their long values, with the index
 * @param total all of it, compressed or not
 * @param compressed compressed rows, with indexes and long values
 */
public record TableSize(long heap, long index, long toast, long total, long compressed) {

  /** Weighs the table of a schema and the aggregates that it has beside it by now. */
  public static TableSize of(Connection connection, SchemaVariant schema) throws SQLException {
    List<String> tables = new ArrayList<>(List.of(schema.table()));
    for (String aggregate : schema.aggregates()) {
      tables.add(schema.continuous() ? materialized(connection, aggregate) : aggregate);
    }
    return of(connection, tables);
  }

  /**
   * Weighs tables together.
   *
   * @param tables their names
   */
  public static TableSize of(Connection connection, List<String> tables) throws SQLException {
    NamedSql sizes = NamedSql.ofFile("verify/sizes.sql");
    try (PreparedStatement statement = connection.prepareStatement(sizes.text())) {
      statement.setArray(1, connection.createArrayOf("text", tables.toArray()));
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return new TableSize(
            row.getLong("size_heap"),
            row.getLong("size_index"),
            row.getLong("size_toast"),
            row.getLong("size_total"),
            row.getLong("size_compressed"));
      }
    }
  }

  private static String materialized(Connection connection, String view) throws SQLException {
    NamedSql sql = NamedSql.ofFile("verify/materialized.sql");
    try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
      statement.setString(1, view);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getString(1) : view;
      }
    }
  }
}
