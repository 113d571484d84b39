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
  private static final int PLANNED_FOR_VALUES = 5;

  /** The first execution that the driver prepares on the server, counted from 0. */
  private static final int FIRST_PREPARED = 4;

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
   * Of a statement that stays prepared. PostgreSQL plans the first five executions for their
   * values; then it keeps one generic plan, if that looks no dearer than those did (PostgreSQL 17,
   * PREPARE, Notes). So it is the sixth that is explained, after five with the sets of parameters
   * that a fork begins with.
   */
  public static QueryPlan prepared(BoundQuery query, Connection connection, ParameterSet set)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      String types = query.types();
      statement.execute(
          "PREPARE asked %s AS %s".formatted(inBrackets(types), query.sql().numbered()));
      for (int i = 0; i < PLANNED_FOR_VALUES; i++) {
        int next = (FIRST_PREPARED + i) % query.sets().size();
        statement.execute("EXPLAIN " + execution(query, query.sets().get(next)));
      }
      String json = text(statement, EXPLAIN + execution(query, set));
      String generic =
          text(
              statement,
              "SELECT generic_plans > 0 FROM pg_prepared_statements WHERE name = 'asked'");
      return new QueryPlan(json, generic.equals("t"));
    }
  }

  private static String execution(BoundQuery query, ParameterSet set) {
    return "EXECUTE asked " + inBrackets(query.values(set));
  }

  private static String inBrackets(String list) {
    return list.isEmpty() ? "" : "(" + list + ")";
  }

  private static String text(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
