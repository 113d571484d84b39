package dev.logstore.benchmarks.database;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.results.RunManifest;
import dev.logstore.results.RunServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a server says of itself, for the manifest.
 *
 * @param server version, edition and all settings
 * @param edition what its licence allows
 */
public record ServerSnapshot(RunServer server, Edition edition) {

  /** Where the extension is asked; a server shows its settings only in a database that has it. */
  private static final String PROBE = "logstore_probe";

  /**
   * Asks a server.
   *
   * @throws BenchmarkException if the server lacks what its kind needs
   */
  public static ServerSnapshot of(DatabaseServer server) {
    TemplateDatabase.create(server.address(), PROBE);
    try (Connection connection = server.address().connect(PROBE);
        Statement statement = connection.createStatement()) {
      String extension =
          server.kind() == ServerKind.TIMESCALEDB ? extension(statement, server) : null;
      Map<String, String> settings = settings(statement);
      Edition edition = Edition.of(settings.get("timescaledb.license"));
      return new ServerSnapshot(
          new RunServer(
              server.kind().id(),
              RunServer.Way.valueOf(server.way().name()),
              server.image().map(DatabaseServer.Image::name).orElse(null),
              server.image().map(DatabaseServer.Image::digest).orElse(null),
              settings.get("server_version"),
              Integer.parseInt(settings.get("server_version_num")),
              edition.title(),
              extension,
              RunManifest.sorted(settings)),
          edition);
    } catch (SQLException e) {
      throw new BenchmarkException(
          "the " + server.kind().id() + " server does not tell its settings: " + e.getMessage(), e);
    } finally {
      TemplateDatabase.drop(server.address(), PROBE);
    }
  }

  /**
   * Asks the build in WebAssembly, whose edition says that it is one.
   *
   * @throws BenchmarkException if it does not answer
   */
  public static ServerSnapshot of(CommunityServer server) {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE EXTENSION IF NOT EXISTS timescaledb");
      String extension = extensionVersion(statement);
      Map<String, String> settings = settings(statement);
      return new ServerSnapshot(
          new RunServer(
              ServerKind.TIMESCALEDB.id(),
              RunServer.Way.EMBEDDED,
              null,
              null,
              settings.get("server_version"),
              Integer.parseInt(settings.get("server_version_num")),
              CommunityServer.EDITION,
              extension,
              RunManifest.sorted(settings)),
          Edition.TIMESCALEDB_COMMUNITY);
    } catch (SQLException e) {
      throw new BenchmarkException(
          CommunityServer.EDITION + " does not tell its settings: " + e.getMessage().strip(), e);
    }
  }

  /** What a commit on this server promises; part of the name of every arm. */
  public String durability() {
    return "fsync=%s synchronous_commit=%s"
        .formatted(
            server.setting("fsync").orElse("?"), server.setting("synchronous_commit").orElse("?"));
  }

  /** What this server's edition cannot do. */
  public List<RunManifest.NotAvailable> notAvailable() {
    return edition.notAvailable(server.name());
  }

  private static Map<String, String> settings(Statement statement) throws SQLException {
    Map<String, String> settings = new TreeMap<>();
    try (ResultSet rows = statement.executeQuery("SHOW ALL")) {
      while (rows.next()) {
        settings.put(rows.getString("name").toLowerCase(Locale.ROOT), rows.getString("setting"));
      }
    }
    return settings;
  }

  private static String extension(Statement statement, DatabaseServer server) throws SQLException {
    try {
      statement.execute("CREATE EXTENSION timescaledb");
    } catch (SQLException e) {
      throw new BenchmarkException(
          "the server at "
              + server.address()
              + " has no TimescaleDB ("
              + e.getMessage().strip().replaceAll("\\s+", " ")
              + "): give the URL of one that has, or none to start one here",
          e);
    }
    return extensionVersion(statement);
  }

  private static String extensionVersion(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "SELECT extversion FROM pg_extension WHERE extname = 'timescaledb'")) {
      row.next();
      return row.getString(1);
    }
  }
}
