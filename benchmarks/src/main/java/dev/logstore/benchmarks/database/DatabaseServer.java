package dev.logstore.benchmarks.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** A running PostgreSQL server, with or without TimescaleDB. Closing it stops what it started. */
public sealed interface DatabaseServer extends AutoCloseable
    permits ContainerServer, EmbeddedServer, ExternalServer {

  ServerKind kind();

  /** How the server was had; never {@link ServerWay#AUTO}. */
  ServerWay way();

  ServerAddress address();

  /** The container image and its digest, for servers that have one. */
  default Optional<Image> image() {
    return Optional.empty();
  }

  /** The means to break the server; empty for one that is not ours to break. */
  default Optional<ServerFaults> faults() {
    return Optional.empty();
  }

  /** Opens a connection to the database that exists from the start. */
  default Connection connect() throws SQLException {
    return address().connect(address().maintenanceDatabase());
  }

  /** Stops the server and removes its data; does nothing the second time. */
  @Override
  void close();

  /**
   * What a container was made from.
   *
   * @param name repository and tag
   * @param digest content address of the image
   */
  record Image(String name, String digest) {}
}
