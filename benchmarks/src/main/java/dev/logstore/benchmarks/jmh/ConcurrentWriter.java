package dev.logstore.benchmarks.jmh;

import dev.logstore.benchmarks.database.ServerAddress;
import dev.logstore.benchmarks.database.TemplateDatabase;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.store.EventDigest;
import dev.logstore.benchmarks.store.LogStoreException;
import dev.logstore.benchmarks.store.Replay;
import dev.logstore.benchmarks.store.SynchronousWriter;
import dev.logstore.benchmarks.study.Session;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Writes a hundred events a second, the proposal's burst, into the table that the queries read: a
 * copy that is dropped after the fork. What was sent has to be stored. Does nothing unless asked.
 */
@State(Scope.Benchmark)
public class ConcurrentWriter {
  private static final long INTERVAL_MILLISECONDS = 10;

  @Param("off")
  public String writer;

  /** The same parameter as the readers'. */
  @Param({"standard", "control", "plugin"})
  public String schema;

  private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
  private SchemaVariant variant;
  private ServerAddress address;
  private String database;
  private Replay replay;
  private SynchronousWriter log;
  private ScheduledFuture<?> writing;
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
    replay = new Replay(InsertState.events(session), session.spanSeconds());
    log = new SynchronousWriter(variant, address.connect(database));
    writing =
        executor.scheduleAtFixedRate(
            () -> log.write(replay.next()), 0, INTERVAL_MILLISECONDS, TimeUnit.MILLISECONDS);
  }

  /** The database that readers of this fork read. */
  String database(Session session, SchemaVariant schema, long rows) {
    return writer.equals("off") ? session.readDatabase(schema, rows) : session.forkDatabase(schema);
  }

  @TearDown(Level.Trial)
  public void stop() throws SQLException, InterruptedException {
    // A write that threw has ended the writing; the shutdown would end it too.
    boolean failed = writing != null && writing.isDone();
    executor.shutdown();
    if (writing == null) {
      return;
    }
    executor.awaitTermination(1, TimeUnit.MINUTES);
    log.close();
    EventDigest stored;
    try (Connection connection = address.connect(database)) {
      stored = EventDigest.stored(connection, variant, loaded);
    }
    TemplateDatabase.drop(address, database);
    EventDigest sent = EventDigest.of(variant, replay.given());
    if (failed || !sent.equals(stored)) {
      throw new LogStoreException("the writer beside: sent " + sent + " but stored " + stored);
    }
  }
}
