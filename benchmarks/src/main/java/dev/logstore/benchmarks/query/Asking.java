package dev.logstore.benchmarks.query;

import dev.logstore.benchmarks.database.ServerAddress;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * How a reader asks.
 *
 * @param prepared whether its statements stay prepared on the server
 * @param compiled whether the server may compile expressions (PostgreSQL's {@code jit}, which is on
 *     by default and compiles those of every part of a table anew)
 */
public record Asking(boolean prepared, boolean compiled) {

  /** Opens a connection that asks so, with its memory settled ({@link SettledMemory}). */
  public Connection connect(ServerAddress server, String database) throws SQLException {
    ServerAddress address = server.with("prepareThreshold", prepared ? "1" : "0");
    return SettledMemory.of(
        (compiled ? address : address.with("options", "-c jit=off")).connect(database));
  }
}
