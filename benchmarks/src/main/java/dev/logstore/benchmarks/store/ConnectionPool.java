package dev.logstore.benchmarks.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** HikariCP's pool of connections, as many as threads write; all are made at the start. */
final class ConnectionPool implements ConnectionSource, AutoCloseable {
  /** A busy machine's server may take its time for the first one. */
  private static final long FIRST_MILLIS = 10_000;

  private final HikariDataSource pool;

  /**
   * @param timeout the longest that a request waits for a connection
   */
  ConnectionPool(LogTable table, int size, Duration timeout) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(table.address().jdbcUrl(table.database()));
    config.setUsername(table.address().user());
    config.setPassword(table.address().password());
    table.address().options().forEach(config::addDataSourceProperty);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(size);
    config.setConnectionTimeout(timeout.toMillis());
    config.setInitializationFailTimeout(FIRST_MILLIS);
    this.pool = new HikariDataSource(config);
  }

  @Override
  public Connection open() throws SQLException {
    return pool.getConnection();
  }

  @Override
  public void close() {
    pool.close();
  }
}
