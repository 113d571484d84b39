package dev.logstore.benchmarks.lifecycle;

import dev.logstore.benchmarks.TemporaryFolder;
import dev.logstore.benchmarks.TestServers;
import dev.logstore.benchmarks.database.ServerAddress;
import dev.logstore.benchmarks.database.TemplateDatabase;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.store.statement.InsertStatement;
import dev.logstore.benchmarks.store.statement.InsertTarget;
import dev.logstore.benchmarks.store.statement.StatementKind;
import dev.logstore.benchmarks.study.LoadedTables;
import dev.logstore.datasets.Dataset;
import dev.logstore.datasets.MoodleEvent;
import dev.logstore.datasets.SiteProfile;
import dev.logstore.results.Metric;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Real servers with the tiny data set in every table that a life can be tried on; opened once for
 * all tests that ask for it as a parameter.
 */
final class LifecycleStage implements AutoCloseable {
  private static final List<SchemaVariant> SCHEMAS =
      Stream.of(
              "standard",
              "partitioned-day",
              "partitioned-month",
              "control",
              "draft",
              "plugin",
              "tuned",
              "standard-rollup",
              "draft,aggregate=rollup",
              "plugin,aggregate=rollup",
              "tuned,aggregate=rollup")
          .map(SchemaVariant::of)
          .toList();

  private static final int REPLAY_EVENTS = 1000;

  private final TemporaryFolder folder;
  private final TestServers servers;
  private final Dataset dataset;
  private final LoadedTables tables;

  private LifecycleStage() throws IOException {
    folder = new TemporaryFolder("logstore-lifecycle-");
    dataset = Dataset.generate(SiteProfile.load("tiny"), 1, folder.path());
    servers = TestServers.embedded();
    tables = LoadedTables.load(servers.pair(), SCHEMAS, dataset, REPLAY_EVENTS);
  }

  /** Gives the stage to the tests of a class. */
  static final class Provided implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == LifecycleStage.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(ExtensionContext.Namespace.GLOBAL)
          .getOrComputeIfAbsent(LifecycleStage.class, type -> open(), LifecycleStage.class);
    }

    private static LifecycleStage open() {
      try {
        return new LifecycleStage();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  List<MoodleEvent> events() {
    return dataset.readAll();
  }

  /** A fresh copy of a loaded table. */
  Workplace copy(String schema) {
    return copy(schema, schema);
  }

  /** A fresh copy of a loaded table, in which another schema is worked on. */
  Workplace copy(String loaded, String schema) {
    SchemaVariant from = SchemaVariant.of(loaded);
    String database = tables.session().forkDatabase(from);
    tables.session().template(from).copyTo(database);
    return place(tables.session().address(from), database, SchemaVariant.of(schema));
  }

  /** An empty table of that schema. */
  Workplace empty(String name) throws SQLException {
    SchemaVariant schema = SchemaVariant.of(name);
    ServerAddress address = tables.session().address(schema);
    String database = tables.session().forkDatabase(schema);
    TemplateDatabase.create(address, database);
    try (Connection connection = address.connect(database);
        var statement = connection.createStatement()) {
      statement.execute(
          schema.ddl(
              dataset.manifest().from().getEpochSecond(),
              dataset.manifest().to().getEpochSecond()));
    }
    return place(address, database, schema);
  }

  private Workplace place(ServerAddress address, String database, SchemaVariant schema) {
    return new Workplace(address, database, schema, dataset, REPLAY_EVENTS);
  }

  static void insert(Workplace place, List<MoodleEvent> events) throws SQLException {
    try (Connection connection = place.connect();
        InsertStatement insert =
            StatementKind.MULTI_ROW.prepare(
                InsertTarget.of(place.schema(), connection), connection)) {
      insert.insert(events);
    }
  }

  /** The values of a task as a whole, without those of its steps. */
  static Map<Metric, Double> run(LifecycleTask task, Workplace place) throws SQLException {
    Map<Metric, Double> values = new HashMap<>();
    for (Reading reading : task.run(place)) {
      if (reading.step().isEmpty()) {
        values.put(reading.metric(), reading.value());
      }
    }
    return values;
  }

  @Override
  public void close() {
    tables.close();
    servers.close();
    folder.close();
  }
}
