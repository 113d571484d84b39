package dev.logstore.benchmarks.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logstore.benchmarks.TestServers;
import dev.logstore.benchmarks.database.ServerKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** The memory of a real server's process, by the page faults that the kernel counts for it. */
class SettledMemoryIT {
  private static final int MINOR_FAULTS = 10;
  private static final int EXECUTIONS = 100;

  /** Some 2 MiB, six hundred page faults each time where they are given back after it. */
  private static final String SORT =
      "SELECT count(*) FROM (SELECT i FROM generate_series(1, 20000) i ORDER BY i % 7) sorted";

  @Test
  void aSettledSessionKeepsTheMemoryOfItsStatements() throws SQLException, IOException {
    try (TestServers servers = TestServers.embedded();
        Connection settled =
            new Asking(true, true).connect(servers.address(ServerKind.POSTGRESQL), "postgres")) {
      assertThat(faults(settled)).isLessThan(10 * EXECUTIONS);
    }
  }

  private static long faults(Connection connection) throws SQLException, IOException {
    try (Statement statement = connection.createStatement()) {
      long process = number(statement, "SELECT pg_backend_pid()");
      execute(statement);
      long before = minorFaults(process);
      execute(statement);
      return minorFaults(process) - before;
    }
  }

  private static void execute(Statement statement) throws SQLException {
    for (int i = 0; i < EXECUTIONS; i++) {
      statement.executeQuery(SORT).close();
    }
  }

  private static long number(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** proc(5), {@code /proc/pid/stat}; the name in its second field is in parentheses. */
  private static long minorFaults(long process) throws IOException {
    String stat = Files.readString(Path.of("/proc/" + process + "/stat"));
    String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return Long.parseLong(afterName[MINOR_FAULTS - 3]);
  }
}
