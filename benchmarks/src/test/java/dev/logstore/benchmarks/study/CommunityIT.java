package dev.logstore.benchmarks.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logstore.benchmarks.database.CommunityDatabase;
import dev.logstore.benchmarks.lifecycle.AggregateRefresh;
import dev.logstore.benchmarks.lifecycle.Compression;
import dev.logstore.benchmarks.lifecycle.LifecycleTask;
import dev.logstore.benchmarks.lifecycle.Reading;
import dev.logstore.benchmarks.lifecycle.Workplace;
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
import dev.logstore.datasets.Dataset;
import dev.logstore.datasets.MoodleEvent;
import dev.logstore.datasets.SiteProfile;
import dev.logstore.results.Metric;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What only the Community edition can do, on a server of it: its function, not its speed. */
class CommunityIT {
  private static final int EVENTS = 2000;

  @TempDir static Path folder;
  private static CommunityDatabase server;
  private static Connection connection;
  private static Dataset dataset;
  private static List<MoodleEvent> events;
  private static DatasetPass pass;
  private static Map<String, ResultRows> expected;

  @BeforeAll
  static void load() throws SQLException {
    dataset = Dataset.generate(SiteProfile.load("tiny"), 1, folder.resolve("tiny-1"));
    try (Stream<MoodleEvent> last = new LastEvents(dataset, EVENTS).stream()) {
      events = last.toList();
    }
    pass = DatasetPass.of(dataset, SchemaVariant.all(), EVENTS);
    server = CommunityDatabase.open();
    try (Connection first = server.connect()) {
      connection = first;
      fill(SchemaVariant.STANDARD);
      expected = results(SchemaVariant.STANDARD);
    }
  }

  @BeforeEach
  void connect() throws SQLException {
    connection = server.connect();
  }

  @AfterEach
  void disconnect() throws SQLException {
    connection.close();
  }

  @AfterAll
  static void stop() {
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
    assertThat(after.compressed())
        .isPositive()
        .isEqualTo(
            number(
                "SELECT after_compression_total_bytes FROM hypertable_compression_stats('%s')"
                    .formatted(schema.table())));
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

  @ParameterizedTest
  @ValueSource(strings = {"plugin,compressed=yes", "tuned,chunk_days=1,compressed=yes"})
  void aCompressionPolicyCompressesTheOldChunksAlone(String name) throws SQLException {
    SchemaVariant schema = SchemaVariant.of(name);
    fill(schema);
    execute(schema.afterLoad().get(0));

    runPolicy("add_compression_policy('%s', %s)".formatted(schema.table(), age(schema, middle())));

    assertThat(number(chunks(schema) + " AND is_compressed"))
        .isPositive()
        .isEqualTo(number(oldChunks(schema)));
    assertHoldsAndAnswers(schema);
  }

  @ParameterizedTest
  @ValueSource(strings = {"plugin", "tuned,chunk_days=1"})
  void aRetentionPolicyDropsTheOldChunksAndKeepsTheRest(String name) throws SQLException {
    SchemaVariant schema = SchemaVariant.of(name);
    fill(schema);
    String young =
        "SELECT count(*) FROM %s WHERE %s >= %d"
            .formatted(schema.table(), schema.family().epoch(), middle());
    long kept = number(young);
    assertThat(number(oldChunks(schema))).isPositive();

    runPolicy("add_retention_policy('%s', %s)".formatted(schema.table(), age(schema, middle())));

    assertThat(number(oldChunks(schema))).isZero();
    assertThat(number(young)).isEqualTo(kept).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"plugin,aggregate=continuous", "tuned,aggregate=continuous"})
  void aRefreshPolicyFillsTheAggregateWithTheOldHoursAlone(String name) throws SQLException {
    SchemaVariant schema = SchemaVariant.of(name);
    fill(schema);
    execute(schema.afterLoad().get(0));
    assertThat(number("SELECT count(*) FROM log_hourly")).isZero();

    runPolicy(
        "add_continuous_aggregate_policy('log_hourly', NULL, %s, INTERVAL '1 hour')"
            .formatted(age(schema, middle())));

    assertThat(number("SELECT sum(events) FROM log_hourly"))
        .isPositive()
        .isEqualTo(
            number(
                "SELECT count(*) FROM %s WHERE %s < %d"
                    .formatted(schema.table(), schema.family().epoch(), middle())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"plugin,compressed=yes", "draft,compressed=yes", "tuned,compressed=yes"})
  void compressionIsATaskOfTheLifeCycle(String name) throws SQLException {
    SchemaVariant schema = SchemaVariant.of(name);
    fill(schema);
    afterLoad(schema);

    Map<Metric, Double> values = run(new Compression(200), schema);

    assertThat(values.get(Metric.SIZE_AFTER)).isLessThan(values.get(Metric.SIZE_BEFORE));
    assertThat(values.get(Metric.SIZE_COMPRESSED)).isPositive();
  }

  @ParameterizedTest
  @MethodSource("aggregated")
  void theRefreshOfAnAggregateIsATaskOfTheLifeCycle(String name) throws SQLException {
    SchemaVariant schema = SchemaVariant.of(name);
    fill(schema);
    afterLoad(schema);

    Map<Metric, Double> values = run(new AggregateRefresh(200), schema);

    assertThat(values.get(Metric.STALE_EVENTS)).isEqualTo(200);
  }

  /** Does it on the server's only connection. */
  private static Map<Metric, Double> run(LifecycleTask task, SchemaVariant schema)
      throws SQLException {
    connection.close();
    Map<Metric, Double> values = new HashMap<>();
    for (Reading reading :
        task.run(new Workplace(server.address(), server.name(), schema, dataset, EVENTS))) {
      values.put(reading.metric(), reading.value());
    }
    return values;
  }

  /** Adds a policy and runs its job, since this server has no background workers. */
  private static void runPolicy(String policy) throws SQLException {
    execute("CALL run_job(" + number("SELECT " + policy) + ")");
  }

  /** A full hour before which about half the events are. */
  private static long middle() {
    long time = events.get(EVENTS / 2).timeCreated();
    return time - time % 3600;
  }

  /** How long ago a moment is, as a policy of that schema has it. */
  private static String age(SchemaVariant schema, long epochSeconds) {
    long seconds = Instant.now().getEpochSecond() - epochSeconds;
    return schema.family().time().equals("timecreated")
        ? seconds + "::bigint"
        : "INTERVAL '" + seconds + " seconds'";
  }

  private static String chunks(SchemaVariant schema) {
    return "SELECT count(*) FROM timescaledb_information.chunks WHERE hypertable_name = '"
        + schema.table()
        + "'";
  }

  /** Those that hold nothing younger than the middle. */
  private static String oldChunks(SchemaVariant schema) {
    return chunks(schema)
        + " AND coalesce(extract(epoch FROM range_end)::bigint, range_end_integer) <= "
        + middle();
  }

  private static long number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
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
    CommunityTable table = new CommunityTable(connection, schema);
    table.create(dataset);
    table.load(dataset, EVENTS);
  }

  private static void afterLoad(SchemaVariant schema) throws SQLException {
    new CommunityTable(connection, schema).finish();
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
