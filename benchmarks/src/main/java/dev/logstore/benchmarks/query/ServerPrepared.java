package dev.logstore.benchmarks.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGStatement;

/**
 * A query that is prepared on the server and whose plan is settled. PostgreSQL plans the first five
 * executions for their values; then it keeps one generic plan, if that looks no dearer than those
 * did (PostgreSQL 17, PREPARE, Notes). A fork that is timed for a second would be through with that
 * if the query is fast, and in the middle of it if it is slow; so the five come first.
 *
 * @param query what is asked
 * @param statement the driver's
 * @param name what the server calls it
 */
public record ServerPrepared(BoundQuery query, PreparedStatement statement, String name)
    implements AutoCloseable {
  private static final int PLANNED_FOR_VALUES = 5;

  /**
   * Prepares a query, executes it once and has it planned five times.
   *
   * @param connection of a driver that prepares at once, as {@link Asking} has it
   */
  public static ServerPrepared of(BoundQuery query, Connection connection) throws SQLException {
    PreparedStatement statement = query.prepare(connection);
    query.bind(statement, query.sets().get(0));
    statement.executeQuery().close();
    ServerPrepared prepared = new ServerPrepared(query, statement, newest(connection));
    try (Statement explain = connection.createStatement()) {
      for (int i = 0; i < PLANNED_FOR_VALUES; i++) {
        explain.execute("EXPLAIN " + prepared.execution(query.sets().get(i % query.sets().size())));
      }
    }
    return prepared;
  }

  /** SQL that executes it with the values of a set. */
  String execution(ParameterSet set) {
    String values = query.values(set);
    return "EXECUTE \"%s\" %s".formatted(name, values.isEmpty() ? "" : "(" + values + ")");
  }

  private static String newest(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // Or it would itself be the newest.
      statement.unwrap(PGStatement.class).setPrepareThreshold(0);
      try (ResultSet row =
          statement.executeQuery(
              "SELECT name FROM pg_prepared_statements WHERE NOT from_sql"
                  + " ORDER BY prepare_time DESC LIMIT 1")) {
        row.next();
        return row.getString(1);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
