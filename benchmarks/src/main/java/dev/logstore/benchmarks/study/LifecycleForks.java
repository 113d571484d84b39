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
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/** The life cycle: one task on a copy of a loaded table. */
final class LifecycleForks {
  /** For a million events; a task is a statement of minutes or of a moment. */
  private static final double SECONDS_A_MILLION = 5;

  private static final double MILLION = 1e6;

  private final Session session;
  private final Dataset dataset;
  private final Optional<ClientPrograms> programs;

  /**
   * @param programs PostgreSQL's client programs
   */
  LifecycleForks(Session session, Dataset dataset, Optional<ClientPrograms> programs) {
    this.session = session;
    this.dataset = dataset;
    this.programs = programs;
  }

  /** How long a task takes, very roughly. */
  static double seconds(long events) {
    return SECONDS_A_MILLION * events / MILLION;
  }

  List<Measurement> measure(Fork fork, Work.Lifecycle work) {
    SchemaVariant schema = work.schema();
    ServerAddress address = session.address(schema);
    String database = session.forkDatabase(schema);
    session.template(work.part().loaded(schema)).copyTo(database);
    Workplace place = new Workplace(address, database, schema, dataset, session.replayEvents());
    try {
      checkpoint(address, database);
      return work.part().task(fork.arm().factors(), programs).run(place).stream()
          .map(reading -> row(fork, reading))
          .toList();
    } catch (SQLException e) {
      throw new BenchmarkException(
          work.part().task() + " of " + schema.id() + ": " + e.getMessage().strip(), e);
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
