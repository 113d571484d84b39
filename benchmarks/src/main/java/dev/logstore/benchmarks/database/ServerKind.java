package dev.logstore.benchmarks.database;

import java.util.Arrays;

/** The two servers that a study compares. They differ in the extension alone. */
public enum ServerKind {
  POSTGRESQL("postgresql"),
  TIMESCALEDB("timescaledb");

  private final String id;

  ServerKind(String id) {
    this.id = id;
  }

  /** The name in results, settings and environment variables. */
  public String id() {
    return id;
  }

  /**
   * The kind of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static ServerKind of(String id) {
    return Arrays.stream(values())
        .filter(kind -> kind.id.equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no kind of server is named " + id));
  }
}
