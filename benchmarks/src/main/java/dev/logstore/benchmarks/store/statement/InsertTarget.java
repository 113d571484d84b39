package dev.logstore.benchmarks.store.statement;

import dev.logstore.benchmarks.Resources;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.store.LogColumn;
import java.sql.Connection;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The table that a statement fills.
 *
 * @param schema of the table
 * @param columns in the order of the schema's own INSERT
 */
public record InsertTarget(SchemaVariant schema, List<Column> columns) {
  private static final Pattern COLUMNS = Pattern.compile("INSERT INTO \\S+ \\(([^)]*)\\)");

  public InsertTarget {
    columns = List.copyOf(columns);
  }

  /**
   * A column of the table.
   *
   * @param name in the database
   * @param source its value in an event
   * @param type as the server says
   */
  record Column(String name, LogColumn source, ColumnType type) {}

  /**
   * Asks the server for the columns' types: once for a store, since it takes a round trip.
   *
   * @throws SQLException if the table is not there
   */
  public static InsertTarget of(SchemaVariant schema, Connection connection) throws SQLException {
    List<String> sources = schema.insert().parameters();
    List<String> names = names(schema);
    List<Column> columns = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      ResultSetMetaData row =
          statement
              .executeQuery(
                  "SELECT " + String.join(", ", names) + " FROM " + schema.table() + " LIMIT 0")
              .getMetaData();
      for (int i = 0; i < names.size(); i++) {
        columns.add(
            new Column(
                names.get(i),
                LogColumn.of(sources.get(i)),
                ColumnType.of(row.getColumnTypeName(i + 1))));
      }
    }
    return new InsertTarget(schema, columns);
  }

  /** The columns that the schema's own INSERT names. */
  private static List<String> names(SchemaVariant schema) {
    Matcher matcher = COLUMNS.matcher(schema.insert().text());
    if (!matcher.find()) {
      throw new IllegalArgumentException("an INSERT without columns: " + schema.insert().text());
    }
    return List.of(matcher.group(1).strip().split("\\s*,\\s*"));
  }

  /** The statement of a file in {@code insert/}, for this table. */
  String sql(String file) {
    return Resources.sql("insert/" + file + ".sql")
        .strip()
        .replace("{table}", schema.table())
        .replace("{columns}", columns.stream().map(Column::name).collect(Collectors.joining(", ")));
  }
}
