package dev.logstore.benchmarks.query;

import dev.logstore.benchmarks.schema.NamedSql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

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
    for (int i = 0; i < sql.parameters().size(); i++) {
      String name = sql.parameters().get(i);
      if (name.equals(USERS)) {
        statement.setArray(
            i + 1, statement.getConnection().createArrayOf("bigint", set.users().toArray()));
      } else {
        statement.setLong(i + 1, number(name, set));
      }
    }
  }

  private long number(String name, ParameterSet set) {
    long end = parameters.end();
    long start = query.start(parameters.from(), end);
    return switch (name) {
      case "start" -> start;
      case "end" -> end;
      case "start_before" -> start - FOUR_WEEKS;
      case "end_before" -> end - FOUR_WEEKS;
      default -> set.value(name);
    };
  }

  /** The whole result for one set. */
  public ResultRows rows(Connection connection, ParameterSet set) throws SQLException {
    try (PreparedStatement statement = prepare(connection)) {
      bind(statement, set);
      ResultRows rows = ResultRows.of(statement);
      return query.unordered() ? rows.sorted() : rows;
    }
  }

  /** The values of one set as SQL writes them. */
  String values(ParameterSet set) {
    return sql.parameters().stream()
        .map(name -> name.equals(USERS) ? array(set.users()) : String.valueOf(number(name, set)))
        .collect(Collectors.joining(", "));
  }

  private static String array(List<Long> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(",", "'{", "}'"));
  }

  private static final String USERS = "users";
  private static final long FOUR_WEEKS = 28L * 86_400;
}
