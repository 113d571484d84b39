package dev.logstore.benchmarks.jmh;

import dev.logstore.benchmarks.database.ServerAddress;
import dev.logstore.benchmarks.database.TemplateDatabase;
import dev.logstore.benchmarks.network.ProxyProcess;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.store.EventDigest;
import dev.logstore.benchmarks.store.LogStoreException;
import dev.logstore.benchmarks.store.LogTable;
import dev.logstore.benchmarks.store.WriterFactors;
import dev.logstore.benchmarks.study.Session;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** The table that a fork writes to: a fresh copy of the loaded one, or an empty one. */
final class ForkTable implements AutoCloseable {
  private final LogTable table;
  private final LogTable writers;
  private final Optional<ProxyProcess> proxy;
  private final long loaded;

  private ForkTable(LogTable table, Optional<ProxyProcess> proxy, long loaded) {
    this.table = table;
    this.proxy = proxy;
    this.writers =
        proxy
            .map(line -> new LogTable(table.schema(), line.address(), table.database()))
            .orElse(table);
    this.loaded = loaded;
  }

  /**
   * Makes the table.
   *
   * @param database its name on the schema's server
   */
  static ForkTable make(
      Session session, SchemaVariant schema, String database, WriterFactors factors)
      throws SQLException {
    ServerAddress address = session.address(schema);
    LogTable table = new LogTable(schema, address, database);
    if (factors.emptyTable()) {
      TemplateDatabase.create(address, database);
    } else {
      session.template(schema).copyTo(database);
    }
    long mark;
    try (Connection connection = table.connect();
        Statement statement = connection.createStatement()) {
      if (factors.emptyTable()) {
        statement.execute(schema.ddl());
      }
      mark = EventDigest.mark(connection, schema);
      statement.execute("CHECKPOINT");
    }
    Optional<ProxyProcess> proxy =
        factors.addedRoundTripMillis().isPresent()
            ? Optional.of(ProxyProcess.before(address, factors.addedRoundTripMillis().getAsInt()))
            : Optional.empty();
    return new ForkTable(table, proxy, mark);
  }

  /** The table as the harness reaches it. */
  LogTable table() {
    return table;
  }

  /** The table as writers reach it: by way of the proxy, if the arm has one. */
  LogTable writers() {
    return writers;
  }

  /**
   * Compares what was sent with what is stored.
   *
   * @throws LogStoreException if a row is missing, too many or altered
   */
  void verify(EventDigest sent) throws SQLException {
    EventDigest stored;
    try (Connection connection = table.connect()) {
      stored = EventDigest.stored(connection, table.schema(), loaded);
    }
    if (!sent.equals(stored)) {
      throw new LogStoreException(
          "%s: sent %s but stored %s".formatted(table.schema().id(), sent, stored));
    }
  }

  @Override
  public void close() {
    proxy.ifPresent(ProxyProcess::close);
    TemplateDatabase.drop(table.address(), table.database());
  }
}
