package dev.logstore.benchmarks.study;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.database.ClientPrograms;
import dev.logstore.benchmarks.database.ServerAddress;
import dev.logstore.benchmarks.database.TemplateDatabase;
import dev.logstore.benchmarks.lifecycle.Reading;
import dev.logstore.benchmarks.lifecycle.Workplace;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.datasets.Dataset;
import dev.logstore.results.Fork;
import dev.logstore.results.Measurement;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/** Runs a cell of the life cycle: one task on a copy of a loaded table. */
final class LifecycleForks implements Forks {
  /** For a million events; a task is a statement of minutes or of a moment. */
  private static final double SECONDS_A_MILLION = 30;

  private static final double MILLION = 1e6;

  private final StudyPlan plan;
  private final Session session;
  private final Dataset dataset;
  private final Optional<ClientPrograms> programs;
  private final ForkRows forks;
  private final PrintStream log;

  /**
   * @param programs PostgreSQL's client programs
   * @param forks makes the fork of a cell
   */
  LifecycleForks(
      StudyPlan plan,
      Session session,
      Dataset dataset,
      Optional<ClientPrograms> programs,
      ForkRows forks,
      PrintStream log) {
    this.plan = plan;
    this.session = session;
    this.dataset = dataset;
    this.programs = programs;
    this.forks = forks;
    this.log = log;
  }

  /** How long a task takes, very roughly. */
  static double seconds(long events) {
    return SECONDS_A_MILLION * events / MILLION;
  }

  private LifecycleCells.Entry entry(Cell cell) {
    String durability = cell.arm().durability();
    return LifecycleCells.of(plan, schema -> durability).entries().get(cell);
  }

  @Override
  public List<Measurement> run(Cell cell, int round) {
    return forks.run(cell, round, log, fork -> measure(fork, entry(cell)));
  }

  private List<Measurement> measure(Fork fork, LifecycleCells.Entry entry) {
    SchemaVariant schema = entry.schema();
    ServerAddress address = session.address(schema);
    String database = session.forkDatabase(schema);
    session.template(entry.part().loaded(schema)).copyTo(database);
    Workplace place = new Workplace(address, database, schema, dataset, plan.replayEvents());
    try {
      checkpoint(address, database);
      return entry.part().task(fork.arm().factors(), programs).run(place).stream()
          .map(reading -> row(fork, reading))
          .toList();
    } catch (SQLException e) {
      throw new BenchmarkException(
          entry.part().task() + " of " + schema.id() + ": " + e.getMessage().strip(), e);
    } finally {
      TemplateDatabase.drop(address, database);
    }
  }

  /** The copy's pages are then not written by what is measured. */
  private static void checkpoint(ServerAddress address, String database) throws SQLException {
    try (Connection connection = address.connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute("CHECKPOINT");
    }
  }

  private static Measurement row(Fork fork, Reading reading) {
    return reading.step().isPresent()
        ? fork.measured(reading.step().getAsInt(), reading.metric(), reading.value())
        : fork.measured(reading.metric(), reading.value());
  }
}
