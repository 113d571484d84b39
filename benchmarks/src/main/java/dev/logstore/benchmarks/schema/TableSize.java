package dev.logstore.benchmarks.schema;

import dev.logstore.benchmarks.Resources;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Bytes of a table with all its partitions or chunks, by the one definition of {@code
 * verify/sizes.sql}.
 *
 * @param heap uncompressed rows, with free space and visibility maps
 * @param index their indexes
 * @param toast their long values, with the index
 * @param total all of it, compressed or not
 * @param compressed compressed rows, with indexes and long values
 */
public record TableSize(long heap, long index, long toast, long total, long compressed) {

  /** Weighs the table of a schema. */
  public static TableSize of(Connection connection, SchemaVariant schema) throws SQLException {
    return of(connection, schema.table());
  }

  /**
   * Weighs a table.
   *
   * @param table its name
   */
  public static TableSize of(Connection connection, String table) throws SQLException {
    NamedSql sizes = NamedSql.parse(Resources.text("verify/sizes.sql"));
    try (PreparedStatement statement = connection.prepareStatement(sizes.text())) {
      for (int i = 1; i <= sizes.parameters().size(); i++) {
        statement.setString(i, table);
      }
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
}
