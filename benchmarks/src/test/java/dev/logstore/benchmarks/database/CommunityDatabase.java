package dev.logstore.benchmarks.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;

/**
 * A database of a Community server for tests: of the server that {@code LOGSTORE_TIMESCALEDB_URL}
 * names, if that is one, else of the build in WebAssembly. Tests use one connection at a time and
 * clean up between them, since the latter has no more.
 *
 * @param address of the server
 * @param name of the database
 * @param end what it takes to be rid of it
 */
public record CommunityDatabase(ServerAddress address, String name, Runnable end)
    implements AutoCloseable {
  private static final String NAME = "logstore_community";

  public static CommunityDatabase open() throws SQLException {
    Map<String, String> environment = System.getenv();
    Optional<ServerAddress> external =
        new ExternalAddresses(environment).find(ServerKind.TIMESCALEDB, Optional.empty());
    if (external.isPresent()) {
      ServerAddress address = external.get();
      boolean community = isCommunity(address);
      if (community) {
        return new CommunityDatabase(address, NAME, () -> TemplateDatabase.drop(address, NAME));
      }
      TemplateDatabase.drop(address, NAME);
    }
    CommunityServer server = CommunityServer.start();
    return new CommunityDatabase(
        server.address(), server.address().maintenanceDatabase(), server::close);
  }

  private static boolean isCommunity(ServerAddress address) throws SQLException {
    TemplateDatabase.create(address, NAME);
    try (Connection connection = address.connect(NAME);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE EXTENSION timescaledb");
      try (ResultSet row = statement.executeQuery("SHOW timescaledb.license")) {
        row.next();
        return Edition.of(row.getString(1)) == Edition.TIMESCALEDB_COMMUNITY;
      }
    }
  }

  public Connection connect() throws SQLException {
    return address.connect(name);
  }

  @Override
  public void close() {
    end.run();
  }
}
