package dev.logstore.benchmarks.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logstore.benchmarks.TestServers;
import dev.logstore.benchmarks.query.Query;
import dev.logstore.benchmarks.query.QueryCatalogue;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.datasets.Dataset;
import dev.logstore.datasets.EventCsv;
import dev.logstore.datasets.MoodleEvent;
import dev.logstore.datasets.SiteProfile;
import dev.logstore.datasets.importing.ImportSettings;
import dev.logstore.datasets.importing.LogImport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A site's own log as the data set of a study, in real servers. It is as such logs are: begins in
 * the middle of a week, has a week without any event, and users in no order.
 */
class ImportedLogIT {
  private static final long DAY = 86_400;

  /** One of each kind of table. */
  private static final List<SchemaVariant> SCHEMAS =
      List.of(
          SchemaVariant.STANDARD,
          SchemaVariant.PLUGIN,
          SchemaVariant.of("design"),
          SchemaVariant.of("draft"));

  @TempDir static Path folder;
  private static TestServers servers;
  private static Dataset imported;
  private static LoadedTables tables;

  @BeforeAll
  static void importAndLoad() throws IOException {
    Dataset site = Dataset.generate(SiteProfile.load("tiny"), 2, folder.resolve("site"));
    Path log = folder.resolve("log.csv");
    try (EventCsv.Writing csv = EventCsv.writeTo(Files.newOutputStream(log))) {
      for (MoodleEvent event : site.readAll()) {
        long day = (event.timeCreated() - site.manifest().from().getEpochSecond()) / DAY;
        if (day >= 3 && (day < 10 || day >= 17)) {
          csv.write(event);
        }
      }
    }
    byte[] key = "of sixteen bytes or more".getBytes(StandardCharsets.UTF_8);
    imported =
        new LogImport(
                new ImportSettings(
                    ImportSettings.keyOf(key),
                    false,
                    SiteProfile.load("tiny").calendar().timeZone(),
                    false,
                    2),
                LogImport.Progress.silent())
            .run(log, folder.resolve("imported"))
            .dataset();
    String plan = StudyPlan.load("smoke").yaml();
    Path file =
        Files.writeString(
            folder.resolve("ours.yaml"),
            plan.replaceFirst(
                "(?s)dataset:.*?seed: 1", "dataset: {folder: " + folder.resolve("imported") + "}"));
    List<Dataset> chosen = StudyPlan.load(file.toString()).plan().dataset().make(folder);
    servers = TestServers.embedded();
    tables = LoadedTables.load(servers.pair(), SCHEMAS, chosen.get(0), 1000);
  }

  @AfterAll
  static void stop() {
    if (servers != null) {
      servers.close();
    }
  }

  @Test
  void everyTableHoldsAllOfItsEvents() throws SQLException {
    assertThat(imported.manifest().counts().events()).isBetween(3000L, 9000L);
    for (SchemaVariant schema : SCHEMAS) {
      try (Connection connection = tables.reader(schema);
          Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("SELECT count(*) FROM " + schema.table())) {
        row.next();
        assertThat(row.getLong(1)).isEqualTo(imported.manifest().counts().events());
      }
      assertThat(tables.size(schema).heap()).isPositive();
    }
  }

  @Test
  void theQueriesAgreeOnAllSchemas() {
    List<Query> queries = QueryCatalogue.SHIPPED.queries();
    assertThat(new QueryEquality(tables, Session.ALL_ROWS).check(queries))
        .allMatch(Query::mayBeEmpty);
  }
}
