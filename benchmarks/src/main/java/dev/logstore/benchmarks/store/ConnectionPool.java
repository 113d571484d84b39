package dev.logstore.benchmarks.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;

/** HikariCP's pool of connections, as many as threads write; all are there from the start. */
final class ConnectionPool implements ConnectionSource, AutoCloseable {
  private static final long TIMEOUT_MILLIS = 10_000;

  private final HikariDataSource pool;

  ConnectionPool(LogTable table, int size) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(table.address().jdbcUrl(table.database()));
    config.setUsername(table.address().user());
    config.setPassword(table.address().password());
    table.address().options().forEach(config::addDataSourceProperty);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(size);
    config.setConnectionTimeout(TIMEOUT_MILLIS);
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
