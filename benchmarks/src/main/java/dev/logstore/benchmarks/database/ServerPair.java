package dev.logstore.benchmarks.database;

import java.util.EnumMap;
import java.util.Map;

/** The servers of a study, one of each kind. Closing it stops both. */
public final class ServerPair implements AutoCloseable {
  private final Map<ServerKind, DatabaseServer> servers;

  ServerPair(Map<ServerKind, DatabaseServer> servers) {
    this.servers = new EnumMap<>(servers);
  }

  public DatabaseServer server(ServerKind kind) {
    return servers.get(kind);
  }

  @Override
  public void close() {
    servers.values().forEach(DatabaseServer::close);
  }
}
