package dev.logstore.benchmarks.database;

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
}
