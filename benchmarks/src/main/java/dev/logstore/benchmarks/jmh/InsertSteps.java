package dev.logstore.benchmarks.jmh;

import dev.logstore.benchmarks.sink.NullSink;
import dev.logstore.benchmarks.store.EventBinder;
import dev.logstore.benchmarks.store.LogTable;
import dev.logstore.benchmarks.store.LogWriter;
import dev.logstore.benchmarks.store.Requests;
import dev.logstore.benchmarks.store.SynchronousWriter;
import dev.logstore.benchmarks.study.ForkReport;
import dev.logstore.datasets.MoodleEvent;
import dev.logstore.results.Metric;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * One synchronous insert, taken apart. The steps are taken in turn, each time beginning with
 * another one, so that a slow spell of the machine hits all of them alike. What prepares a step or
 * puts its traces away is not timed.
 *
 * <p>A transaction is open for one step only: two that both made the same new chunk of a hypertable
 * would wait for each other for ever.
 */
final class InsertSteps implements AutoCloseable {
  private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(10);
  private static final int DIGITS = 3;
  private static final int MEDIAN = 50;
  private static final double NANOS_PER_MICRO = 1000;

  /** What is timed. */
  private enum Step {
    /** Bind and encode, into a null sink. */
    CLIENT,
    /** A question that costs the server next to nothing. */
    ROUND_TRIP,
    /** An insert into a table without indexes, its transaction begun before and ended after. */
    BARE,
    /** The same with the table's indexes. */
    INDEXED,
    /** With a commit that does not wait for the disk. */
    COMMITTED,
    /** With a commit as the arm has it: the whole synchronous insert. */
    DURABLE,
    /** With a connection of its own. */
    CONNECTED
  }

  private final Requests.Lane forTable;
  private final Requests.Lane forBare;
  private final LogTable table;
  private final LogWriter sink;
  private final LogWriter durable;
  private final LogWriter committed;
  private final Transaction inBare;
  private final Transaction inTable;
  private final Connection questions;
  private final PreparedStatement question;
  private final Map<Step, Histogram> nanos = new EnumMap<>(Step.class);

  /** What goes into the sink is stored nowhere, and may be an event that was stored. */
  private MoodleEvent last;

  /** Not the sink: it needs an event. */
  private int first = 1;

  /**
   * @param table with its indexes
   * @param bare the same without
   * @param forTable events for the one
   * @param forBare events for the other
   */
  InsertSteps(LogTable table, LogTable bare, Requests.Lane forTable, Requests.Lane forBare)
      throws SQLException {
    this.table = table;
    this.forTable = forTable;
    this.forBare = forBare;
    this.sink = new SynchronousWriter(table.schema(), NullSink.connect(Map.of()));
    this.durable = new SynchronousWriter(table.schema(), table.connect());
    this.committed =
        new SynchronousWriter(
            table.schema(), table.with(Map.of("options", "-c synchronous_commit=off")).connect());
    this.inBare = new Transaction(bare);
    this.inTable = new Transaction(table);
    this.questions = table.connect();
    this.question = questions.prepareStatement("SELECT 1");
    for (Step step : Step.values()) {
      nanos.put(step, new Histogram(LONGEST_NANOS, DIGITS));
    }
  }

  /** Takes every step once. */
  void takeAll() throws SQLException {
    Step[] steps = Step.values();
    for (int i = 0; i < steps.length; i++) {
      Step step = steps[(first + i) % steps.length];
      nanos.get(step).recordValue(take(step));
    }
    first = (first + 1) % steps.length;
  }

  /** Forgets what was timed so far: the warm-up. */
  void forget() {
    nanos.values().forEach(Histogram::reset);
  }

  /** Adds the parts: differences of medians, which add up to the whole insert's. */
  void report(ForkReport report) {
    double client = median(Step.CLIENT);
    double roundTrip = median(Step.ROUND_TRIP);
    report.add(Metric.COST_CLIENT, client);
    report.add(Metric.COST_ROUND_TRIP, roundTrip);
    report.add(Metric.COST_STATEMENT, median(Step.BARE) - roundTrip - client);
    report.add(Metric.COST_INDEX, median(Step.INDEXED) - median(Step.BARE));
    report.add(Metric.COST_COMMIT, median(Step.DURABLE) - median(Step.INDEXED));
    report.add(Metric.COST_FLUSH, median(Step.DURABLE) - median(Step.COMMITTED));
    report.add(Metric.COST_CONNECTION, median(Step.CONNECTED) - median(Step.DURABLE));
  }

  private double median(Step step) {
    return nanos.get(step).getValueAtPercentile(MEDIAN) / NANOS_PER_MICRO;
  }

  private long take(Step step) throws SQLException {
    return switch (step) {
      case CLIENT -> time(sink, last);
      case ROUND_TRIP -> ask();
      case BARE -> inBare.insert(next(forBare));
      case INDEXED -> inTable.insert(next(forTable));
      case COMMITTED -> time(committed, next(forTable));
      case DURABLE -> time(durable, next(forTable));
      case CONNECTED -> connected(next(forTable));
    };
  }

  private MoodleEvent next(Requests.Lane events) {
    last = events.next().get(0);
    return last;
  }

  private static long time(LogWriter writer, MoodleEvent event) {
    long start = System.nanoTime();
    writer.write(event);
    return System.nanoTime() - start;
  }

  private long ask() throws SQLException {
    long start = System.nanoTime();
    try (ResultSet answer = question.executeQuery()) {
      answer.next();
    }
    return System.nanoTime() - start;
  }

  private long connected(MoodleEvent event) throws SQLException {
    long start = System.nanoTime();
    try (LogWriter writer = new SynchronousWriter(table.schema(), table.connect())) {
      writer.write(event);
    }
    return System.nanoTime() - start;
  }

  @Override
  public void close() throws SQLException {
    sink.close();
    durable.close();
    committed.close();
    inBare.close();
    inTable.close();
    questions.close();
  }

  /** Inserts in a transaction that is begun and ended outside the time. */
  private static final class Transaction implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement begin;
    private final PreparedStatement insert;
    private final EventBinder binder;

    Transaction(LogTable table) throws SQLException {
      connection = table.connect();
      connection.setAutoCommit(false);
      begin = connection.prepareStatement("SELECT 1");
      insert = connection.prepareStatement(table.schema().insert().text());
      binder = new EventBinder(table.schema().insert());
    }

    long insert(MoodleEvent event) throws SQLException {
      begin.executeQuery().close();
      long start = System.nanoTime();
      binder.bind(insert, event);
      insert.executeUpdate();
      long nanos = System.nanoTime() - start;
      connection.commit();
      return nanos;
    }

    @Override
    public void close() throws SQLException {
      connection.close();
    }
  }
}
