package dev.logstore.benchmarks.jmh;

import dev.logstore.benchmarks.database.ServerAddress;
import dev.logstore.benchmarks.database.TemplateDatabase;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.store.EventDigest;
import dev.logstore.benchmarks.store.LogStoreException;
import dev.logstore.benchmarks.store.LogWriter;
import dev.logstore.benchmarks.store.Replay;
import dev.logstore.benchmarks.store.WriterFactors;
import dev.logstore.benchmarks.store.WriterKind;
import dev.logstore.benchmarks.study.Session;
import dev.logstore.datasets.Dataset;
import dev.logstore.datasets.MoodleEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A writer on a fresh copy of the loaded table. After the fork, what was sent is compared with what
 * is stored, by count and content; a difference fails the fork.
 */
@State(Scope.Benchmark)
public class InsertState {
  @Param({"standard", "control", "plugin"})
  public String schema;

  @Param({"synchronous", "buffered"})
  public String writer;

  /** Events; only the buffered writer has a buffer. */
  @Param("1000")
  public int bufferSize;

  /** In what the writer differs from its kind, such as {@code delay=10}. */
  @Param("none")
  public String factors;

  private SchemaVariant variant;
  private ServerAddress address;
  private String database;
  private Replay replay;
  private LogWriter log;
  private long loaded;

  @Setup(Level.Trial)
  public void open() throws SQLException {
    Session session = Session.current();
    variant = SchemaVariant.of(schema);
    address = session.address(variant);
    database = session.forkDatabase(variant);
    session.template(variant).copyTo(database);
    replay = new Replay(events(session), session.spanSeconds());
    try (Connection connection = address.connect(database);
        Statement statement = connection.createStatement()) {
      loaded = EventDigest.mark(connection, variant);
      statement.execute("CHECKPOINT");
    }
    WriterFactors differences = WriterFactors.parse(factors);
    Connection writing = address.connect(database);
    differences.prepare(writing);
    log = differences.wrap(WriterKind.of(writer).open(variant, writing, bufferSize));
  }

  @TearDown(Level.Trial)
  public void verifyAndDrop() throws SQLException {
    log.close();
    EventDigest sent = EventDigest.of(variant, replay.given());
    EventDigest stored;
    try (Connection connection = address.connect(database)) {
      stored = EventDigest.stored(connection, variant, loaded);
    }
    TemplateDatabase.drop(address, database);
    if (!sent.equals(stored)) {
      throw new LogStoreException("sent " + sent + " but stored " + stored);
    }
  }

  LogWriter log() {
    return log;
  }

  MoodleEvent next() {
    return replay.next();
  }

  static List<MoodleEvent> events(Session session) {
    try (Stream<MoodleEvent> events = Dataset.open(session.dataset()).events()) {
      return events.limit(session.replayEvents()).toList();
    }
  }
}
