package dev.logstore.benchmarks.database;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.Choice;

/** Where the servers come from. */
public enum ServerWay {
  /** Containers if an engine answers, else embedded. */
  AUTO,
  /** Testcontainers on a local Docker engine. */
  CONTAINER,
  /** A private server from Debian's packages, without Docker. */
  EMBEDDED,
  /** Servers that somebody else runs, named by JDBC URLs. */
  EXTERNAL;

  public String id() {
    return Choice.id(this);
  }

  /**
   * The way of that name.
   *
   * @throws BenchmarkException if there is no such way
   */
  public static ServerWay of(String id) {
    return Choice.of(ServerWay.class, "way to a database", id);
  }
}
