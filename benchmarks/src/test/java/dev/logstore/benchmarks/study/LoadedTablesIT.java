package dev.logstore.benchmarks.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.TestServers;
import dev.logstore.benchmarks.database.DatabaseServer;
import dev.logstore.benchmarks.database.PageCache;
import dev.logstore.benchmarks.database.ServerKind;
import dev.logstore.benchmarks.database.TemplateDatabase;
import dev.logstore.benchmarks.query.Asking;
import dev.logstore.benchmarks.query.BoundQuery;
import dev.logstore.benchmarks.query.ParameterSet;
import dev.logstore.benchmarks.query.Query;
import dev.logstore.benchmarks.query.QueryCatalogue;
import dev.logstore.benchmarks.query.QueryPlan;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.schema.TableSize;
import dev.logstore.datasets.Dataset;
import dev.logstore.datasets.SiteProfile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The data set in every schema of real servers. */
class LoadedTablesIT {
  private static final List<SchemaVariant> ALL =
      Stream.concat(
              SchemaVariant.all().stream(),
              Stream.of("design", "draft", "plugin", "tuned")
                  .map(schema -> SchemaVariant.of(schema + ",buckets=plain")))
          .toList();
  private static final List<Query> QUERIES = QueryCatalogue.SHIPPED.queries();
  private static final long PART = 4000;

  @TempDir static Path folder;
  private static TestServers servers;
  private static Dataset dataset;
  private static LoadedTables tables;

  @BeforeAll
  static void load() {
    servers = TestServers.embedded();
    dataset = Dataset.generate(SiteProfile.load("tiny"), 1, folder.resolve("tiny-1"));
    tables = LoadedTables.load(servers.pair(), ALL, dataset, 1000);
  }

  @AfterAll
  static void stop() {
    servers.close();
  }

  @Test
  void everySchemaHoldsTheWholeDataSetAndIsWeighedByOneDefinition() throws SQLException {
    for (SchemaVariant schema : ALL) {
      TableSize size = tables.size(schema);
      assertThat(size.total()).isEqualTo(size.heap() + size.index() + size.toast());
      assertThat(size.heap()).isPositive();
      assertThat(count(schema)).isEqualTo(dataset.manifest().counts().events());
    }
    // The control arm is the standard table: the extension must not change what it weighs.
    assertThat(tables.size(SchemaVariant.CONTROL).total())
        .isEqualTo(tables.size(SchemaVariant.STANDARD).total());
  }

  @Test
  void theHypertableHasOneChunkADay() throws SQLException {
    try (Connection connection = tables.reader(SchemaVariant.PLUGIN);
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT (SELECT count(*) FROM show_chunks('moodle_events')),"
                    + " count(DISTINCT (time AT TIME ZONE 'UTC')::date) FROM moodle_events")) {
      row.next();
      assertThat(row.getLong(1)).isEqualTo(row.getLong(2)).isGreaterThan(20);
    }
  }

  @Test
  void theQueriesAgreeOnAllSchemas() {
    assertThat(new QueryEquality(tables, Session.ALL_ROWS).check(QUERIES))
        .allMatch(Query::mayBeEmpty);
  }

  @Test
  void aTableOfTheLastEventsHoldsThoseAndAnswersAlike() throws SQLException {
    Dataset other = Dataset.generate(SiteProfile.load("tiny"), 2, folder.resolve("tiny-2"));
    List<SchemaVariant> two = List.of(SchemaVariant.STANDARD, SchemaVariant.of("draft"));
    try (LoadedTables parts = LoadedTables.load(servers.pair(), two, other, 1000, List.of(PART))) {
      for (SchemaVariant schema : two) {
        try (Connection connection = parts.reader(schema, PART)) {
          assertThat(count(connection, schema)).isEqualTo(PART);
        }
      }
      assertThat(newest(parts, PART)).isEqualTo(newest(parts, Session.ALL_ROWS));
      new QueryEquality(parts, PART)
          .check(List.of(Query.of("accesses-per-hour"), Query.of("overall-statistics-all")));
    }
  }

  @Test
  void thePlanThatIsKeptIsTheOneThatAnswers() throws SQLException {
    BoundQuery outline =
        Query.of("user-outline").on(SchemaVariant.STANDARD, tables.session().parameters());
    ParameterSet set = outline.sets().get(0);
    try (Connection connection = preparingReader(SchemaVariant.STANDARD)) {
      QueryPlan unprepared = QueryPlan.unprepared(outline, connection, set);
      QueryPlan prepared = QueryPlan.prepared(outline, connection, set);

      // A user's rows are about as many for any user: PostgreSQL is content with one plan for all.
      assertThat(prepared.generic()).isTrue();
      assertThat(prepared.json()).contains("(userid = $").contains("Actual Rows");
      assertThat(unprepared.generic()).isFalse();
      assertThat(unprepared.json()).contains("(userid = '" + set.member()).doesNotContain("$1");
    }
  }

  @Test
  void aReaderMayDoWithoutCompiling() throws SQLException {
    Session session = tables.session();
    for (boolean compiled : List.of(true, false)) {
      try (Connection connection =
              new Asking(true, compiled)
                  .connect(
                      session.address(SchemaVariant.PLUGIN),
                      session.readDatabase(SchemaVariant.PLUGIN));
          Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("SHOW jit")) {
        row.next();
        assertThat(row.getString(1)).isEqualTo(compiled ? "on" : "off");
      }
    }
  }

  @Test
  void everyPreparedQueryHasAPlan() throws SQLException {
    for (Query query : Query.answerable(QUERIES, SchemaVariant.PLUGIN)) {
      BoundQuery bound = query.on(SchemaVariant.PLUGIN, tables.session().parameters());
      try (Connection connection = preparingReader(SchemaVariant.PLUGIN)) {
        assertThat(QueryPlan.prepared(bound, connection, bound.sets().get(0)).json())
            .contains("Actual Rows");
      }
    }
  }

  private static Connection preparingReader(SchemaVariant schema) throws SQLException {
    Session session = tables.session();
    return new Asking(true, true).connect(session.address(schema), session.readDatabase(schema));
  }

  private static long newest(LoadedTables tables, long rows) throws SQLException {
    try (Connection connection = tables.reader(SchemaVariant.STANDARD, rows);
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT max(timecreated) FROM mdl_logstore_standard_log")) {
      row.next();
      return row.getLong(1);
    }
  }

  @Test
  void aQueryThatDisagreesStopsTheStudyAndShowsTheRow() throws SQLException {
    String changed = tables.session().readDatabase(SchemaVariant.PLUGIN);
    try (Connection connection = tables.reader(SchemaVariant.PLUGIN);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "UPDATE moodle_events SET other = 'changed' WHERE id ="
              + " (SELECT max(id) FROM moodle_events WHERE courseid = "
              + tables.session().parameters().sets().get(0).course()
              + " AND anonymous = 0)");

      assertThatThrownBy(() -> new QueryEquality(tables, Session.ALL_ROWS).check(QUERIES))
          .isInstanceOf(BenchmarkException.class)
          .hasMessageContaining("log-report (busy-1) differs between standard and plugin, row 1")
          .hasMessageContaining("changed");
    } finally {
      tables.session().template(SchemaVariant.PLUGIN).copyTo(changed);
    }
  }

  @Test
  void aServerIsMadeColdAndKeepsItsTables() throws SQLException {
    DatabaseServer server = servers.pair().server(ServerKind.POSTGRESQL);
    // Whether this machine lets the page cache be dropped is its own affair; the rest is not.
    if (PageCache.whyNotCold(server).isEmpty()) {
      PageCache.makeCold(server);
    } else {
      server.faults().orElseThrow().stop();
      server.faults().orElseThrow().start();
    }

    assertThat(count(SchemaVariant.STANDARD)).isEqualTo(dataset.manifest().counts().events());
  }

  @Test
  void sizesHaveToBeSmallerThanTheDataSet() {
    assertThatThrownBy(
            () -> LoadedTables.load(servers.pair(), ALL, dataset, 1000, List.of(10_000L)))
        .isInstanceOf(BenchmarkException.class)
        .hasMessageContaining("sizes: 10000 is not less than the 10000 events");
  }

  @Test
  void aCopyOfTheTemplateStartsFromTheSameState() throws SQLException {
    SchemaVariant schema = SchemaVariant.PLUGIN;
    String copy = tables.session().forkDatabase(schema);
    for (int i = 0; i < 2; i++) {
      tables.session().template(schema).copyTo(copy);
      try (Connection connection = tables.session().address(schema).connect(copy);
          Statement statement = connection.createStatement()) {
        assertThat(statement.executeUpdate("DELETE FROM moodle_events")).isEqualTo(10_000);
      }
    }
    TemplateDatabase.drop(tables.session().address(schema), copy);
  }

  private static long count(SchemaVariant schema) throws SQLException {
    try (Connection connection = tables.reader(schema)) {
      return count(connection, schema);
    }
  }

  private static long count(Connection connection, SchemaVariant schema) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM " + schema.table())) {
      row.next();
      return row.getLong(1);
    }
  }
}
