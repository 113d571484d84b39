package dev.logstore.benchmarks.load;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.logstore.benchmarks.database.ServerAddress;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.store.ConnectionSource;
import dev.logstore.benchmarks.store.buffer.BufferSettings;
import java.nio.file.Path;
import java.time.Duration;

/** What a store under load needs of the world: its table, connections, buffer. */
final class StoreAccess implements AutoCloseable {
  /** A store that waits longer for a server that hangs would only be seen to hang itself. */
  private static final int TIMEOUT_SECONDS = 5;

  /** A request that gets no connection soon fails, as one of Moodle's would. */
  private static final long POOL_TIMEOUT_MILLIS = 1000;

  /** The process-scoped buffer's queue, in batches. */
  private static final int BATCHES_WAITING = 100;

  private static final int RETRIES = 3;
  private static final Duration FIRST_DELAY = Duration.ofMillis(100);

  private final LoadTask task;
  private final ServerAddress address;
  private final HikariDataSource pool;

  StoreAccess(LoadTask task) {
    this.task = task;
    this.address =
        task.address()
            .with("socketTimeout", Integer.toString(TIMEOUT_SECONDS))
            .with("connectTimeout", Integer.toString(TIMEOUT_SECONDS));
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(address.jdbcUrl(task.database()));
    config.setUsername(address.user());
    config.setPassword(address.password());
    address.options().forEach(config::addDataSourceProperty);
    config.setMaximumPoolSize(task.workers());
    config.setConnectionTimeout(POOL_TIMEOUT_MILLIS);
    // Connections are made when they are first asked for: a store without the pool has none.
    config.setMinimumIdle(0);
    config.setInitializationFailTimeout(-1);
    this.pool = new HikariDataSource(config);
  }

  SchemaVariant schema() {
    return SchemaVariant.of(task.schema());
  }

  int bufferSize() {
    return task.bufferSize();
  }

  ConnectionSource pool() {
    return pool::getConnection;
  }

  ConnectionSource connections() {
    return () -> address.connect(task.database());
  }

  BufferSettings bufferSettings() {
    return new BufferSettings(
        bufferSize(),
        Duration.ofMillis(task.flushMillis()),
        bufferSize() * BATCHES_WAITING,
        RETRIES,
        FIRST_DELAY,
        Path.of(task.folder()).resolve("spool"));
  }

  @Override
  public void close() {
    pool.close();
  }
}
