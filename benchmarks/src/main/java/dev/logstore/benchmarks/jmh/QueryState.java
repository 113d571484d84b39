package dev.logstore.benchmarks.jmh;

import dev.logstore.benchmarks.query.Asking;
import dev.logstore.benchmarks.query.BoundQuery;
import dev.logstore.benchmarks.query.ParameterSet;
import dev.logstore.benchmarks.query.Query;
import dev.logstore.benchmarks.query.ServerPrepared;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.study.Session;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.ThreadParams;

/**
 * A reader of the loaded table with its own connection. The query's result was proved equal on all
 * schemas before. Its sets of parameters take turns, so that no answer is known by heart.
 */
@State(Scope.Thread)
public class QueryState {
  @Param({"standard", "control", "plugin"})
  public String schema;

  @Param({"accesses-per-hour", "log-report", "activity-report"})
  public String query;

  /** {@code unprepared}: the server parses and plans at every execution. */
  @Param("prepared")
  public String prepare;

  /** {@code off}: the server compiles no expression. */
  @Param("on")
  public String jit;

  /** How many of the data set's last events the table holds; 0 for all. */
  @Param("0")
  public long rows;

  private Connection connection;
  private PreparedStatement statement;
  private BoundQuery bound;
  private List<ParameterSet> sets;
  private int next;

  @Setup(Level.Trial)
  public void open(ConcurrentWriter writer, ThreadParams threads) throws SQLException {
    Session session = Session.current();
    SchemaVariant variant = SchemaVariant.of(schema);
    Asking asking = new Asking(!prepare.equals("unprepared"), !jit.equals("off"));
    connection = asking.connect(session.address(variant), writer.database(session, variant, rows));
    connection.setReadOnly(true);
    bound = Query.of(query).on(variant, session.parameters());
    sets = bound.sets();
    // Readers that begin together would ask for the same again and again.
    next = threads.getThreadIndex() % sets.size();
    statement =
        asking.prepared()
            ? ServerPrepared.of(bound, connection).statement()
            : bound.prepare(connection);
  }

  @TearDown(Level.Trial)
  public void close() throws SQLException {
    statement.close();
    connection.close();
  }

  /** The statement with the next set of parameters. */
  PreparedStatement statement() throws SQLException {
    bound.bind(statement, sets.get(next));
    next = (next + 1) % sets.size();
    return statement;
  }
}
