package dev.logstore.benchmarks.jmh;

import dev.logstore.benchmarks.TemporaryFolder;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.store.ArmStore;
import dev.logstore.benchmarks.store.EventDigest;
import dev.logstore.benchmarks.store.LogTable;
import dev.logstore.benchmarks.store.Requests;
import dev.logstore.benchmarks.store.StoreSettings;
import dev.logstore.benchmarks.store.WriterFactors;
import dev.logstore.benchmarks.store.WriterKind;
import dev.logstore.benchmarks.study.ForkReport;
import dev.logstore.benchmarks.study.InsertBenchmark;
import dev.logstore.benchmarks.study.Session;
import dev.logstore.datasets.Dataset;
import dev.logstore.datasets.MoodleEvent;
import dev.logstore.results.Metric;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;

/**
 * An arm's store on fresh tables. After the fork, what was sent is compared with what is stored, by
 * count and content; a difference fails the fork, and so does a flush that failed in the
 * background.
 */
public class InsertState extends WriterParams {
  private final List<ForkTable> tables = new ArrayList<>();
  private final List<Client> clients = new ArrayList<>();
  private final Visibility visibility = new Visibility();
  private WriterFactors differences;
  private Requests requests;
  private TemporaryFolder spool;
  private ArmStore store;
  private Meter meter;

  @Setup(Level.Trial)
  public void open(BenchmarkParams params) throws SQLException, IOException {
    open(InsertBenchmark.asked(params.getBenchmark()).orElseThrow(), params.getThreads());
  }

  /**
   * Makes the tables and opens the store.
   *
   * @param question what is asked of it
   * @param threads that will {@link #join}
   */
  void open(InsertBenchmark question, int threads) throws SQLException, IOException {
    Session session = Session.current();
    WriterKind kind = kind();
    differences = differences(question, threads);
    kind.check(differences);
    for (SchemaVariant schema : kind.tables(variant())) {
      tables.add(table(session, schema));
    }
    List<MoodleEvent> events = events(session);
    requests =
        kind.isScopedToRequest()
            ? Requests.ofUsers(events, session.spanSeconds())
            : Requests.ofSingles(events, session.spanSeconds());
    spool = new TemporaryFolder("logstore-spool-");
    store =
        new ArmStore(
            kind,
            tables.stream().map(ForkTable::writers).toList(),
            StoreSettings.measured(bufferSize, differences.flushInterval(), spool.path()),
            differences,
            visibility);
    meter = new Meter(ServerCpu.of(tables.get(tables.size() - 1).table()));
  }

  /** Begins a thread's work. */
  synchronized Client join(int thread, int threads) {
    Client client = new Client(store, requests.lane(thread, threads));
    clients.add(client);
    return client;
  }

  WriterFactors factorsOfArm() {
    return differences;
  }

  @Setup(Level.Iteration)
  public void begin(IterationParams iteration) {
    if (iteration.getType() == IterationType.MEASUREMENT) {
      visibility.measure();
      meter.begin(sum(Client::events), sum(Client::preparedBytes));
    }
  }

  @TearDown(Level.Iteration)
  public void end(IterationParams iteration) {
    if (iteration.getType() == IterationType.MEASUREMENT) {
      meter.end(sum(Client::events), sum(Client::preparedBytes));
    }
  }

  @TearDown(Level.Trial)
  public void verifyAndDrop() throws SQLException {
    clients.forEach(Client::close);
    store.close();
    store.check();
    int place = 0;
    for (Predicate<MoodleEvent> keeps : kind().keeps()) {
      ForkTable table = tables.get(place++);
      table.verify(sent(table.table().schema(), keeps));
    }
    tables.forEach(ForkTable::close);
    spool.close();
    report().publish();
  }

  private ForkReport report() {
    ForkReport report = new ForkReport();
    meter.report(report);
    atRisk().ifPresent(events -> report.add(Metric.EVENTS_AT_RISK, (double) events));
    visibility.report(report);
    return report;
  }

  /** What was accepted and not committed at the worst moment, or in the largest request. */
  private OptionalLong atRisk() {
    return kind().isScopedToRequest()
        ? OptionalLong.of(
            Math.min(
                kind().defaultBuffer().isPresent() ? bufferSize : Integer.MAX_VALUE,
                clients.stream().mapToLong(Client::largestRequest).max().orElse(0)))
        : store.mostAtRisk();
  }

  private EventDigest sent(SchemaVariant schema, Predicate<MoodleEvent> keeps) {
    return clients.stream()
        .map(client -> EventDigest.of(schema, client.given().filter(keeps)))
        .reduce(EventDigest.NONE, EventDigest::plus);
  }

  private synchronized long sum(ToLongFunction<Client> count) {
    return clients.stream().mapToLong(count).sum();
  }

  private ForkTable table(Session session, SchemaVariant schema) throws SQLException {
    return ForkTable.make(session, schema, session.forkDatabase(schema), differences);
  }

  static List<MoodleEvent> events(Session session) {
    try (Stream<MoodleEvent> events = Dataset.open(session.dataset()).events()) {
      return events.limit(session.replayEvents()).toList();
    }
  }

  /** Where the rows are, for tests of this harness. */
  List<LogTable> tables() {
    return tables.stream().map(ForkTable::table).toList();
  }
}
