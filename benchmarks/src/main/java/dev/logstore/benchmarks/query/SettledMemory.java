package dev.logstore.benchmarks.query;

import dev.logstore.benchmarks.schema.NamedSql;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Sessions whose server process keeps the memory that its statements free, so that none is slower
 * for how its heap happened to lie; {@code query/settle-memory.sql} says how.
 */
public final class SettledMemory {
  private SettledMemory() {}

  /** The statement that settles a session; its answer means nothing. */
  public static NamedSql statement() {
    return NamedSql.ofFile("query/settle-memory.sql");
  }

  /** The same connection, settled; closed if that fails. */
  public static Connection of(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(statement().text());
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }
}
