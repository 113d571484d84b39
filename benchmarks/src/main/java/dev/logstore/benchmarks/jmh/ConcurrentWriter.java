package dev.logstore.benchmarks.jmh;

import dev.logstore.benchmarks.database.ServerAddress;
import dev.logstore.benchmarks.database.TemplateDatabase;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.store.ConcurrentInserts;
import dev.logstore.benchmarks.store.EventDigest;
import dev.logstore.benchmarks.store.LogStoreException;
import dev.logstore.benchmarks.store.Replay;
import dev.logstore.benchmarks.store.SynchronousWriter;
import dev.logstore.benchmarks.study.ForkReport;
import dev.logstore.benchmarks.study.Session;
import dev.logstore.results.Metric;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Writes a hundred events a second, the proposal's burst, into the table that the queries read: a
 * copy that is dropped after the fork. What was sent has to be stored, and how long it took from
 * when it was due is reported. Does nothing unless asked.
 */
@State(Scope.Benchmark)
public class ConcurrentWriter {
  private static final int RATE = 100;
  private static final double MICRO = 1e3;

  @Param("off")
  public String writer;

  /** The same parameter as the readers'. */
  @Param({"standard", "control", "plugin"})
  public String schema;

  private SchemaVariant variant;
  private ServerAddress address;
  private String database;
  private ConcurrentInserts inserts;
  private long loaded;

  @Setup(Level.Trial)
  public void start() throws SQLException {
    if (writer.equals("off")) {
      return;
    }
    Session session = Session.current();
    variant = SchemaVariant.of(schema);
    address = session.address(variant);
    database = session.forkDatabase(variant);
    session.template(variant).copyTo(database);
    try (Connection connection = address.connect(database)) {
      loaded = EventDigest.mark(connection, variant);
    }
    inserts =
        ConcurrentInserts.start(
            List.of(new SynchronousWriter(variant, address.connect(database))),
            new Replay(InsertState.events(session), session.spanSeconds()),
            RATE);
  }

  /** The database that readers of this fork read. */
  String database(Session session, SchemaVariant schema, long rows) {
    return writer.equals("off") ? session.readDatabase(schema, rows) : session.forkDatabase(schema);
  }

  @TearDown(Level.Trial)
  public void stop() throws SQLException {
    if (inserts == null) {
      return;
    }
    Histogram latencies = inserts.end(Duration.ZERO, System.nanoTime());
    EventDigest stored;
    try (Connection connection = address.connect(database)) {
      stored = EventDigest.stored(connection, variant, loaded);
    }
    TemplateDatabase.drop(address, database);
    EventDigest sent = EventDigest.of(variant, inserts.sent().given());
    if (!sent.equals(stored)) {
      throw new LogStoreException("the writer beside: sent " + sent + " but stored " + stored);
    }
    ForkReport report = new ForkReport();
    report.add(Metric.INSERT_LATENCY_P99, latencies.getValueAtPercentile(99) / MICRO);
    report.add(Metric.INSERT_LATENCY_MAX, latencies.getMaxValue() / MICRO);
    report.publish();
  }
}
