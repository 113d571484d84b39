package dev.logstore.benchmarks.database;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.results.RunManifest;
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
public record ServerSnapshot(RunManifest.Server server, Edition edition) {

  /**
   * Asks a server.
   *
   * @throws BenchmarkException if the server lacks what its kind needs
   */
  public static ServerSnapshot of(DatabaseServer server) {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      Map<String, String> settings = settings(statement);
      String extension =
          server.kind() == ServerKind.TIMESCALEDB ? extensionVersion(statement, server) : null;
      Edition edition =
          Edition.of(extension == null ? null : settings.getOrDefault("timescaledb.license", ""));
      return new ServerSnapshot(
          new RunManifest.Server(
              server.kind().id(),
              RunManifest.Way.valueOf(server.way().name()),
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

  private static String extensionVersion(Statement statement, DatabaseServer server)
      throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "SELECT default_version FROM pg_available_extensions WHERE name = 'timescaledb'")) {
      if (!row.next()) {
        throw new BenchmarkException(
            "the server at "
                + server.address()
                + " has no TimescaleDB: give the URL of one that has, or none to start one here");
      }
      return row.getString(1);
    }
  }
}
