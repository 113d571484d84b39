package dev.logstore.benchmarks.jmh;

import dev.logstore.benchmarks.Resources;
import dev.logstore.benchmarks.store.EventDigest;
import dev.logstore.benchmarks.store.LogTable;
import dev.logstore.benchmarks.store.Requests;
import dev.logstore.benchmarks.store.WriterFactors;
import dev.logstore.benchmarks.study.ForkReport;
import dev.logstore.benchmarks.study.InsertBenchmark;
import dev.logstore.benchmarks.study.Session;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;

/** Two copies of the loaded table, one of them without indexes, and the steps of an insert. */
public class InsertCostState extends TableParams {
  private ForkTable table;
  private ForkTable bare;
  private Requests.Lane forTable;
  private Requests.Lane forBare;
  private InsertSteps steps;
  private boolean measuring;

  @Setup(Level.Trial)
  public void open(BenchmarkParams params) throws SQLException {
    open(params.getThreads());
  }

  /**
   * Makes the tables.
   *
   * @param threads 1: the steps are taken by one
   */
  void open(int threads) throws SQLException {
    WriterFactors differences = differences(InsertBenchmark.INSERT_COST, threads);
    Session session = Session.current();
    String database = session.forkDatabase(variant());
    table = ForkTable.make(session, variant(), database, differences);
    bare = ForkTable.make(session, variant(), session.bareDatabase(variant()), differences);
    dropIndexes(bare.table());
    Requests requests = Requests.ofSingles(InsertState.events(session), session.spanSeconds());
    forTable = requests.lane(0, 2);
    forBare = requests.lane(1, 2);
    steps =
        new InsertSteps(
            table.writers().with(differences.connectionOptions()),
            bare.writers().with(differences.connectionOptions()),
            forTable,
            forBare);
  }

  @Setup(Level.Iteration)
  public void begin(IterationParams iteration) {
    if (iteration.getType() == IterationType.MEASUREMENT && !measuring) {
      steps.forget();
      measuring = true;
    }
  }

  void everyStepOnce() throws SQLException {
    steps.takeAll();
  }

  @TearDown(Level.Trial)
  public void verifyAndDrop() throws SQLException {
    steps.close();
    table.verify(EventDigest.of(variant(), forTable.given()));
    bare.verify(EventDigest.of(variant(), forBare.given()));
    table.close();
    bare.close();
    ForkReport report = new ForkReport();
    steps.report(report);
    report.publish();
  }

  private static void dropIndexes(LogTable table) throws SQLException {
    try (Connection connection = table.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          Resources.text("insert/drop-indexes.sql").replace("{table}", table.schema().table()));
    }
  }
}
