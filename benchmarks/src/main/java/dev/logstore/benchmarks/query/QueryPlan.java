package dev.logstore.benchmarks.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What a server did for a query.
 *
 * @param json of EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON)
 * @param generic whether it was planned for any values of the parameters, not for these
 */
public record QueryPlan(String json, boolean generic) {
  private static final String EXPLAIN = "EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ";

  /** Of a statement that is planned at every execution. */
  public static QueryPlan unprepared(BoundQuery query, Connection connection, ParameterSet set)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(EXPLAIN + query.sql().text())) {
      query.bind(statement, set);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return new QueryPlan(row.getString(1), false);
      }
    }
  }

  /**
   * Of a statement that is prepared.
   *
   * @param connection as {@link ServerPrepared#of} wants it
   */
  public static QueryPlan prepared(BoundQuery query, Connection connection, ParameterSet set)
      throws SQLException {
    try (ServerPrepared prepared = ServerPrepared.of(query, connection);
        Statement statement = connection.createStatement()) {
      String json = text(statement, EXPLAIN + prepared.execution(set));
      String generic =
          text(
              statement,
              "SELECT generic_plans > 0 FROM pg_prepared_statements WHERE name = '%s'"
                  .formatted(prepared.name()));
      return new QueryPlan(json, generic.equals("t"));
    }
  }

  private static String text(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
