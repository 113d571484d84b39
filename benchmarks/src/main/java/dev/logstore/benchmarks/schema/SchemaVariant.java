package dev.logstore.benchmarks.schema;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.Choice;
import dev.logstore.benchmarks.Resources;
import dev.logstore.benchmarks.database.ServerKind;

/**
 * A log table under test: its SQL, and the server it lives in. The SQL of a variant stands in
 * {@code schema/}, {@code insert/}, {@code load/}, {@code verify/} and {@code query/} of the
 * resources, in files named after its {@link #sql()}.
 */
public enum SchemaVariant {
  /** Moodle's own table in PostgreSQL: the baseline. */
  STANDARD(ServerKind.POSTGRESQL, "standard", "mdl_logstore_standard_log"),
  /** The same table in the TimescaleDB server: what the extension costs by being there. */
  CONTROL(ServerKind.TIMESCALEDB, "standard", "mdl_logstore_standard_log"),
  /** The hypertable of the proposal's plugin. */
  PLUGIN(ServerKind.TIMESCALEDB, "plugin", "moodle_events");

  private final ServerKind server;
  private final String sql;
  private final String table;

  SchemaVariant(ServerKind server, String sql, String table) {
    this.server = server;
    this.sql = sql;
    this.table = table;
  }

  /** The name in plans, results and JMH parameters. */
  public String id() {
    return Choice.id(this);
  }

  public ServerKind server() {
    return server;
  }

  /** The base name of this variant's SQL files. */
  public String sql() {
    return sql;
  }

  public String table() {
    return table;
  }

  /** The statements that create the table and its indexes. */
  public String ddl() {
    return Resources.text("schema/" + sql + ".sql");
  }

  /** The INSERT of one event, with a named parameter for each column. */
  public NamedSql insert() {
    return NamedSql.parse(Resources.text("insert/" + sql + ".sql"));
  }

  /** Fills the table from the staging table of {@code load/staging.sql}. */
  public String load() {
    return Resources.text("load/" + sql + ".sql");
  }

  /** Row count and content digest of the rows after the id {@code :after}. */
  public NamedSql verify() {
    return NamedSql.parse(Resources.text("verify/" + sql + ".sql"));
  }

  /**
   * The variant of that name.
   *
   * @throws BenchmarkException if there is no such variant
   */
  public static SchemaVariant of(String id) {
    return Choice.of(SchemaVariant.class, "schema", id);
  }
}
