package dev.logstore.benchmarks.query;

import dev.logstore.benchmarks.database.ServerAddress;

/**
 * How a reader asks.
 *
 * @param prepared whether its statements stay prepared on the server
 * @param compiled whether the server may compile expressions (PostgreSQL's {@code jit}, which is on
 *     by default and compiles those of every part of a table anew)
 */
public record Asking(boolean prepared, boolean compiled) {

  /** The server by a driver that asks so. */
  public ServerAddress address(ServerAddress server) {
    ServerAddress address = server.with("prepareThreshold", prepared ? "1" : "0");
    return compiled ? address : address.with("options", "-c jit=off");
  }
}
