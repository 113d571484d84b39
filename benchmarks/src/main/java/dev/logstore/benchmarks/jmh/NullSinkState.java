package dev.logstore.benchmarks.jmh;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.sink.NullSink;
import dev.logstore.benchmarks.store.LogTable;
import dev.logstore.benchmarks.store.Requests;
import dev.logstore.benchmarks.store.WriterFactors;
import dev.logstore.benchmarks.store.WriterKind;
import dev.logstore.benchmarks.store.statement.InsertStatement;
import dev.logstore.benchmarks.store.statement.StatementKind;
import dev.logstore.benchmarks.study.InsertBenchmark;
import dev.logstore.benchmarks.study.Session;
import dev.logstore.datasets.MoodleEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.BenchmarkParams;

/** The statement of a synchronous or a buffered arm on a connection that leads nowhere. */
public class NullSinkState extends WriterParams {
  private final List<MoodleEvent> batch = new ArrayList<>();
  private Connection connection;
  private InsertStatement insert;
  private Requests.Lane events;
  private int size;

  @Setup(Level.Trial)
  public void open(BenchmarkParams params) throws SQLException {
    open(params.getThreads());
  }

  /**
   * Prepares the statement.
   *
   * @param threads 1: the sink is one client's
   */
  void open(int threads) throws SQLException {
    Session session = Session.current();
    WriterFactors differences = differences(InsertBenchmark.NULL_SINK, threads);
    kind().check(differences);
    StatementKind statement =
        switch (kind()) {
          case SYNCHRONOUS -> StatementKind.SINGLE_ROW;
          case BUFFERED -> differences.statement();
          default ->
              throw new BenchmarkException(
                  "null-sink: for the writers synchronous and buffered, not for " + writer);
        };
    size = kind() == WriterKind.BUFFERED ? bufferSize : 1;
    LogTable real =
        new LogTable(variant(), session.address(variant()), session.readDatabase(variant()));
    connection = NullSink.connect(statement.connectionOptions());
    insert = statement.prepare(real.target(), connection);
    events = Requests.ofSingles(InsertState.events(session), session.spanSeconds()).lane(0, 1);
  }

  @Setup(Level.Invocation)
  public void prepare() {
    batch.clear();
    for (int i = 0; i < size; i++) {
      batch.addAll(events.next());
    }
  }

  @TearDown(Level.Trial)
  public void close() throws SQLException {
    insert.close();
    connection.close();
  }

  /** Sends the batch, and returns how many events it held. */
  long send() throws SQLException {
    insert.insert(batch);
    return batch.size();
  }
}
