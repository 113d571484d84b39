package dev.logstore.benchmarks.fidelity;

import dev.logstore.benchmarks.query.BoundQuery;
import dev.logstore.benchmarks.query.ParameterSet;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/**
 * One warm query, prepared, again and again.
 *
 * @param query what is asked
 * @param decoded whether every value is made an object, as the study's benchmark does it; if not,
 *     the whole result is received and left as it came, as pgbench does it
 */
record QueryProbe(BoundQuery query, boolean decoded) {
  private static final double MICRO = 1e3;
  private static final int DIGITS = 3;

  /** The query's parameters as pgbench's variables. */
  Map<String, String> variables() throws SQLException {
    Map<String, String> variables = new TreeMap<>();
    PreparedStatement recorder =
        (PreparedStatement)
            Proxy.newProxyInstance(
                QueryProbe.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (proxy, method, arguments) -> {
                  if (!method.getName().equals("setLong")) {
                    throw new UnsupportedOperationException(
                        "a parameter of " + query.query().id() + " is no whole number");
                  }
                  variables.put(
                      query.sql().parameters().get((int) arguments[0] - 1),
                      String.valueOf(arguments[1]));
                  return null;
                });
    query.bind(recorder, set());
    return variables;
  }

  /** Median latency in microseconds, which is also what the study reports. */
  double latency(Connection connection, Duration time) throws SQLException {
    Histogram nanoseconds = new Histogram(DIGITS);
    try (PreparedStatement statement = query.prepare(connection)) {
      query.bind(statement, set());
      long now = System.nanoTime();
      long end = now + time.toNanos();
      while (now < end) {
        long begin = now;
        read(statement);
        now = System.nanoTime();
        nanoseconds.recordValue(now - begin);
      }
    }
    return nanoseconds.getValueAtPercentile(50) / MICRO;
  }

  private void read(PreparedStatement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      int columns = row.getMetaData().getColumnCount();
      Object last = null;
      while (row.next()) {
        for (int i = 1; decoded && i <= columns; i++) {
          last = row.getObject(i);
        }
      }
      if (last != null && last.equals(statement)) {
        throw new IllegalStateException("never so: the compiler must not leave the reading out");
      }
    }
  }

  private ParameterSet set() {
    return query.sets().get(0);
  }
}
