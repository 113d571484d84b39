package dev.logstore.benchmarks.query;

import dev.logstore.benchmarks.schema.NamedSql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * A query for one schema with everything that it can be asked for.
 *
 * @param query the question
 * @param sql its statement
 * @param parameters of the data set
 */
public record BoundQuery(Query query, NamedSql sql, QueryParameters parameters) {

  /** The parameter sets among which the answer can differ: one, if it asks for nobody. */
  public List<ParameterSet> sets() {
    boolean asks = sql.parameters().stream().anyMatch(ParameterSet.NAMES::contains);
    return asks ? parameters.sets() : parameters.sets().subList(0, 1);
  }

  public PreparedStatement prepare(Connection connection) throws SQLException {
    return connection.prepareStatement(sql.text());
  }

  /** Sets every parameter of the statement. */
  public void bind(PreparedStatement statement, ParameterSet set) throws SQLException {
    long end = parameters.end();
    long start = query.start(parameters.from(), end);
    for (int i = 0; i < sql.parameters().size(); i++) {
      String name = sql.parameters().get(i);
      switch (name) {
        case "users" ->
            statement.setArray(
                i + 1, statement.getConnection().createArrayOf("bigint", set.users().toArray()));
        case "start" -> statement.setLong(i + 1, start);
        case "end" -> statement.setLong(i + 1, end);
        case "start_before" -> statement.setLong(i + 1, start - FOUR_WEEKS);
        case "end_before" -> statement.setLong(i + 1, end - FOUR_WEEKS);
        default -> statement.setLong(i + 1, set.value(name));
      }
    }
  }

  /** The whole result for one set. */
  public ResultRows rows(Connection connection, ParameterSet set) throws SQLException {
    try (PreparedStatement statement = prepare(connection)) {
      bind(statement, set);
      ResultRows rows = ResultRows.of(statement);
      return query.unordered() ? rows.sorted() : rows;
    }
  }

  /** The plan that the server chooses and what it did, as EXPLAIN's JSON. */
  public String explain(Connection connection, ParameterSet set) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) " + sql.text())) {
      bind(statement, set);
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }

  private static final long FOUR_WEEKS = 28L * 86_400;
}
