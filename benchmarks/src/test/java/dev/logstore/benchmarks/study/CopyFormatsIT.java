package dev.logstore.benchmarks.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logstore.benchmarks.Resources;
import dev.logstore.benchmarks.TestServers;
import dev.logstore.benchmarks.database.ServerAddress;
import dev.logstore.benchmarks.database.ServerKind;
import dev.logstore.benchmarks.database.TemplateDatabase;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.store.EventDigest;
import dev.logstore.datasets.Dataset;
import dev.logstore.datasets.EventFormat;
import dev.logstore.datasets.GenerationSettings;
import dev.logstore.datasets.MoodleEvent;
import dev.logstore.datasets.SiteProfile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.PGConnection;

/** A real server reads the data sets that are written for its COPY. */
class CopyFormatsIT {
  private static final String DATABASE = "logstore_copy_formats";

  @TempDir static Path folder;
  private static TestServers servers;

  @BeforeAll
  static void start() {
    servers = TestServers.embedded();
  }

  @AfterAll
  static void stop() {
    servers.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"COPY_TEXT", "COPY_BINARY"})
  void moodlesTableHoldsTheWholeDataSet(EventFormat format) throws SQLException, IOException {
    Dataset dataset =
        Dataset.generate(
            SiteProfile.load("tiny"),
            1,
            folder.resolve(format.id()),
            GenerationSettings.defaults().withFormat(format),
            Dataset.Progress.silent());
    ServerAddress address = servers.address(ServerKind.POSTGRESQL);
    TemplateDatabase.create(address, DATABASE);
    try (Connection connection = address.connect(DATABASE);
        Statement statement = connection.createStatement();
        Stream<MoodleEvent> events = dataset.events()) {
      statement.execute(SchemaVariant.STANDARD.ddl());
      try (InputStream file = Files.newInputStream(dataset.eventsFile())) {
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(Resources.text("load/" + format.id() + ".sql"), file);
      }
      assertThat(EventDigest.stored(connection, SchemaVariant.STANDARD, 0))
          .isEqualTo(EventDigest.of(events));
      try (ResultSet ids =
          statement.executeQuery(
              "SELECT min(id), max(id), count(*) FROM mdl_logstore_standard_log")) {
        ids.next();
        assertThat(ids.getLong(1)).isEqualTo(1);
        assertThat(ids.getLong(2)).isEqualTo(10_000).isEqualTo(ids.getLong(3));
      }
    } finally {
      TemplateDatabase.drop(address, DATABASE);
    }
  }
}
