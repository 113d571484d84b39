package dev.logstore.benchmarks.query;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.Resources;
import dev.logstore.benchmarks.schema.NamedSql;
import dev.logstore.benchmarks.schema.SchemaVariant;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * A question to the log, with one SQL file for each family of schemas, {@code
 * query/<schema>/<id>.sql}. The files say what it stands for.
 *
 * @param id its name in plans and results
 */
public record Query(String id) {

  /**
   * Checks that the query exists.
   *
   * @throws BenchmarkException if a schema has no SQL for that query
   */
  public Query {
    for (SchemaVariant schema : List.of(SchemaVariant.STANDARD, SchemaVariant.PLUGIN)) {
      if (!id.matches("[a-z0-9-]+") || !Resources.exists(resource(id, schema))) {
        throw new BenchmarkException("unknown query '" + id + "': there is no SQL file of it");
      }
    }
  }

  /** Whether the schema has what the question is about. */
  public boolean isAnsweredBy(SchemaVariant schema) {
    return Resources.exists(resource(id, schema));
  }

  public NamedSql sql(SchemaVariant schema) {
    return NamedSql.parse(Resources.text(resource(id, schema)));
  }

  /** Prepares the query and sets its parameters. */
  public PreparedStatement prepare(
      Connection connection, SchemaVariant schema, QueryParameters parameters) throws SQLException {
    return prepare(connection, sql(schema), "", parameters);
  }

  /** The plan that the server chooses and what it did, as EXPLAIN's JSON. */
  public String explain(Connection connection, SchemaVariant schema, QueryParameters parameters)
      throws SQLException {
    try (PreparedStatement statement =
            prepare(
                connection, sql(schema), "EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ", parameters);
        var rows = statement.executeQuery()) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static PreparedStatement prepare(
      Connection connection, NamedSql sql, String before, QueryParameters parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(before + sql.text());
    for (int i = 0; i < sql.parameters().size(); i++) {
      statement.setLong(i + 1, parameters.value(sql.parameters().get(i)));
    }
    return statement;
  }

  private static String resource(String id, SchemaVariant schema) {
    return "query/" + schema.family().insert() + "/" + id + ".sql";
  }
}
