package dev.logstore.benchmarks.study;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.database.PageCache;
import dev.logstore.benchmarks.database.ServerPair;
import dev.logstore.benchmarks.query.BoundQuery;
import dev.logstore.benchmarks.query.ParameterSet;
import dev.logstore.benchmarks.query.Query;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.results.Fork;
import dev.logstore.results.Measurement;
import dev.logstore.results.Metric;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A query's first execution on a cold server, from sending it to its last row. Not in a JVM of its
 * own: only the server is to be cold, and this JVM knows the code from comparing the results. Each
 * round asks with the next set of parameters, the same on all arms.
 */
final class ColdForks {
  private static final double NANOS_PER_MICRO = 1e3;

  private final Session session;
  private final ServerPair servers;

  ColdForks(Session session, ServerPair servers) {
    this.session = session;
    this.servers = servers;
  }

  List<Measurement> measure(Fork fork, Cell cell) {
    return List.of(fork.measured(Metric.LATENCY_P50, microseconds(cell, fork.round())));
  }

  private double microseconds(Cell cell, int round) {
    SchemaVariant schema = SchemaVariant.of(cell.arm());
    BoundQuery query = Query.of(cell.query().orElseThrow()).on(schema, session.parameters());
    ParameterSet set = query.sets().get((round - 1) % query.sets().size());
    PageCache.makeCold(servers.server(schema.server()));
    try (Connection connection =
            session.address(schema).connect(session.readDatabase(schema, cell.rows()));
        Statement first = connection.createStatement();
        PreparedStatement statement = query.prepare(connection)) {
      // The connection's own start is no part of the query.
      first.execute("SELECT 1");
      query.bind(statement, set);
      long start = System.nanoTime();
      try (ResultSet rows = statement.executeQuery()) {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
          for (int i = 1; i <= columns; i++) {
            rows.getObject(i);
          }
        }
      }
      return (System.nanoTime() - start) / NANOS_PER_MICRO;
    } catch (SQLException e) {
      throw new BenchmarkException("the cold query failed: " + e.getMessage(), e);
    }
  }
}
