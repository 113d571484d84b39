package dev.logstore.benchmarks.database;

import dev.logstore.benchmarks.BenchmarkException;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A server that somebody else runs. The suite makes databases whose names begin with {@code
 * logstore_} there, and drops them again; it changes no setting.
 */
public final class ExternalServer implements DatabaseServer {
  private final ServerKind kind;
  private final ServerAddress address;

  private ExternalServer(ServerKind kind, ServerAddress address) {
    this.kind = kind;
    this.address = address;
  }

  /**
   * Reaches a server.
   *
   * @throws BenchmarkException if the server does not answer or refuses the user
   */
  public static ExternalServer connect(ServerKind kind, ServerAddress address) {
    try (Connection connection = address.connect(address.maintenanceDatabase())) {
      connection.isValid(5);
      return new ExternalServer(kind, address);
    } catch (SQLException e) {
      throw new BenchmarkException(
          "the external "
              + kind.id()
              + " server at "
              + address
              + " cannot be used: "
              + e.getMessage().replaceAll("\\s+", " ")
              + " (check "
              + ExternalAddresses.urlVariable(kind)
              + ", "
              + ExternalAddresses.passwordVariable(kind)
              + ")",
          e);
    }
  }

  @Override
  public ServerKind kind() {
    return kind;
  }

  @Override
  public ServerWay way() {
    return ServerWay.EXTERNAL;
  }

  @Override
  public ServerAddress address() {
    return address;
  }

  @Override
  public void close() {}
}
