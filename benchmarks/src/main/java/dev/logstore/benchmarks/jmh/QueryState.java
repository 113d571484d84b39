package dev.logstore.benchmarks.jmh;

import dev.logstore.benchmarks.query.Query;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.study.Session;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A prepared query on the loaded table, whose result was proved equal on all schemas before. */
@State(Scope.Benchmark)
public class QueryState {
  @Param({"standard", "control", "plugin"})
  public String schema;

  @Param({"accesses-per-hour", "log-report", "activity-report"})
  public String query;

  private Connection connection;
  private PreparedStatement statement;

  @Setup(Level.Trial)
  public void open() throws SQLException {
    Session session = Session.current();
    SchemaVariant variant = SchemaVariant.of(schema);
    connection = session.address(variant).connect(session.readDatabase(variant));
    connection.setReadOnly(true);
    statement = new Query(query).prepare(connection, variant, session.parameters());
  }

  @TearDown(Level.Trial)
  public void close() throws SQLException {
    statement.close();
    connection.close();
  }

  PreparedStatement statement() {
    return statement;
  }
}
