package dev.logstore.benchmarks.database;

import dev.logstore.benchmarks.BenchmarkException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A database that nobody connects to and that others are copied from, so that every fork starts
 * from the same state.
 *
 * @param address the server
 * @param name its name; letters, digits and underscores
 */
public record TemplateDatabase(ServerAddress address, String name) {
  /** Databases of this project, on servers that it does not own. */
  private static final String PREFIX = "logstore_";

  public TemplateDatabase {
    requireName(name);
  }

  /** Creates an empty database of the given name, dropping an old one. */
  public static void create(ServerAddress address, String name) {
    requireName(name);
    execute(address, "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    execute(
        address,
        "CREATE DATABASE "
            + name
            + " TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER builtin"
            + " BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C'");
  }

  /** Closes a database to connections and makes it the template that others are copied from. */
  public static TemplateDatabase seal(ServerAddress address, String name) {
    requireName(name);
    execute(address, "ALTER DATABASE " + name + " WITH ALLOW_CONNECTIONS false");
    // TimescaleDB's background workers are connections too, and a template may have none.
    execute(
        address,
        "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = '"
            + name
            + "'");
    return new TemplateDatabase(address, name);
  }

  /** Copies the template into a new database of the given name, dropping an old one. */
  public void copyTo(String copy) {
    requireName(copy);
    execute(address, "DROP DATABASE IF EXISTS " + copy + " WITH (FORCE)");
    execute(address, "CREATE DATABASE " + copy + " TEMPLATE " + name + " STRATEGY FILE_COPY");
  }

  /** Drops a database that this project has made. */
  public static void drop(ServerAddress address, String name) {
    requireName(name);
    execute(address, "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
  }

  /** Drops the template. */
  public void drop() {
    drop(address, name);
  }

  private static void requireName(String name) {
    if (!name.matches(PREFIX + "[a-z0-9_]{1,50}")) {
      throw new IllegalArgumentException("no name for a database of this project: " + name);
    }
  }

  private static void execute(ServerAddress address, String sql) {
    try (Connection connection = address.connect(address.maintenanceDatabase());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new BenchmarkException(
          "the server at " + address + " refused '" + sql + "': " + e.getMessage().strip(), e);
    }
  }
}
