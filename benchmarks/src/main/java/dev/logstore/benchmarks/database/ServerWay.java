package dev.logstore.benchmarks.database;

import dev.logstore.benchmarks.BenchmarkException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

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
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The way of that name.
   *
   * @throws BenchmarkException if there is no such way
   */
  public static ServerWay of(String id) {
    return Arrays.stream(values())
        .filter(way -> way.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new BenchmarkException(
                    "unknown way to a database '"
                        + id
                        + "': choose one of "
                        + Arrays.stream(values())
                            .map(ServerWay::id)
                            .collect(Collectors.joining(", "))));
  }
}
