package dev.logstore.benchmarks.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logstore.benchmarks.database.CommunityServer;
import dev.logstore.benchmarks.query.BoundQuery;
import dev.logstore.benchmarks.query.ParameterSet;
import dev.logstore.benchmarks.query.Query;
import dev.logstore.benchmarks.query.QueryCatalogue;
import dev.logstore.benchmarks.query.ResultRows;
import dev.logstore.benchmarks.schema.SchemaCatalogue;
import dev.logstore.benchmarks.schema.SchemaDefinition;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.schema.TableSize;
import dev.logstore.benchmarks.store.EventDigest;
import dev.logstore.benchmarks.store.statement.InsertStatement;
import dev.logstore.benchmarks.store.statement.InsertTarget;
import dev.logstore.benchmarks.store.statement.StatementKind;
import dev.logstore.datasets.Dataset;
import dev.logstore.datasets.MoodleEvent;
import dev.logstore.datasets.SiteProfile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What only the Community edition can do, on a server of it: its function, not its speed. */
class CommunityIT {
  private static final int EVENTS = 4000;
  private static final int BATCH = 100;

  @TempDir static Path folder;
  private static CommunityServer server;
  private static Connection connection;
  private static Dataset dataset;
  private static List<MoodleEvent> events;
  private static DatasetPass pass;
  private static Map<String, ResultRows> expected;

  @BeforeAll
  static void load() throws SQLException {
    dataset = Dataset.generate(SiteProfile.load("tiny"), 1, folder.resolve("tiny-1"));
    try (Stream<MoodleEvent> all = dataset.events()) {
      events = all.limit(EVENTS).toList();
    }
    pass = DatasetPass.of(dataset, SchemaVariant.all(), EVENTS);
    server = CommunityServer.start();
    connection = server.address().connect("postgres");
    fill(SchemaVariant.STANDARD);
    expected = results(SchemaVariant.STANDARD);
  }

  @AfterAll
  static void stop() throws SQLException {
    if (connection != null) {
      connection.close();
    }
    if (server != null) {
      server.close();
    }
  }

  /** The arms of the plans, and every schema of the catalogue that can be such an arm. */
  static Stream<String> compressed() {
    return Stream.concat(
            schemasWith("compressed").map(id -> id + ",compressed=yes"),
            Stream.of(
                "plugin,compressed=yes,segment_by=component.action.edulevel",
                "plugin,compressed=yes,segment_by=courseid",
                "plugin,compressed=yes,segment_by=userid",
                "draft,compressed=yes,segment_by=none",
                "tuned,compressed=yes,segment_by=none",
                "tuned,aggregate=continuous,compressed=yes"))
        .distinct();
  }

  static Stream<String> aggregated() {
    return schemasWith("aggregate").map(id -> id + ",aggregate=continuous");
  }

  private static Stream<String> schemasWith(String factor) {
    return SchemaCatalogue.SHIPPED.schemas().stream()
        .filter(schema -> schema.factors().contains(factor))
        .map(SchemaDefinition::id);
  }

  @ParameterizedTest
  @MethodSource("compressed")
  void aCompressedTableIsSmallerHoldsTheSameRowsAndAnswersLikeMoodlesTable(String name)
      throws SQLException {
    SchemaVariant schema = SchemaVariant.of(name);
    fill(schema);
    TableSize before = TableSize.of(connection, schema);
    assertThat(before.compressed()).isZero();

    afterLoad(schema);

    TableSize after = TableSize.of(connection, schema);
    assertThat(after.compressed()).isPositive();
    assertThat(after.total()).isLessThan(before.total());
    assertHoldsAndAnswers(schema);
  }

  @ParameterizedTest
  @MethodSource("aggregated")
  void continuousAggregatesAnswerLikeMoodlesTable(String name) throws SQLException {
    SchemaVariant schema = SchemaVariant.of(name);
    fill(schema);

    afterLoad(schema);

    assertHoldsAndAnswers(schema);
  }

  private static void assertHoldsAndAnswers(SchemaVariant schema) throws SQLException {
    assertThat(EventDigest.stored(connection, schema, 0)).isEqualTo(pass.digest(schema));
    Map<String, ResultRows> answers = results(schema);
    assertThat(answers.values()).anyMatch(answer -> !answer.rows().isEmpty());
    answers.forEach(
        (question, rows) ->
            assertThat(expected.get(question).difference(rows)).as(question).isEmpty());
  }

  /** The only table of the only database there is. */
  private static void fill(SchemaVariant schema) throws SQLException {
    for (SchemaVariant other : SchemaVariant.all()) {
      execute("DROP TABLE IF EXISTS " + other.table() + " CASCADE");
    }
    execute("DROP FUNCTION IF EXISTS log_now");
    execute(
        schema.ddl(
            dataset.manifest().from().getEpochSecond(), dataset.manifest().to().getEpochSecond()));
    try (InsertStatement insert =
        StatementKind.MULTI_ROW.prepare(InsertTarget.of(schema, connection), connection)) {
      for (int from = 0; from < EVENTS; from += BATCH) {
        insert.insert(events.subList(from, from + BATCH));
      }
    }
  }

  private static void afterLoad(SchemaVariant schema) throws SQLException {
    for (String statement : schema.afterLoad()) {
      execute(statement);
    }
  }

  /** The result of every query that the schema can answer, for every set of parameters. */
  private static Map<String, ResultRows> results(SchemaVariant schema) throws SQLException {
    Map<String, ResultRows> results = new LinkedHashMap<>();
    for (Query query : Query.answerable(QueryCatalogue.SHIPPED.queries(), schema)) {
      BoundQuery bound = query.on(schema, pass.parameters());
      for (ParameterSet set : bound.sets()) {
        results.put(query.id() + " (" + set.name() + ")", bound.rows(connection, set));
      }
    }
    return results;
  }

  private static void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
