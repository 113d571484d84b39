package dev.logstore.benchmarks.jmh;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.logstore.benchmarks.database.ServerAddress;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.store.EventFilter;
import dev.logstore.benchmarks.store.EventOrder;
import dev.logstore.benchmarks.store.LogReader;
import dev.logstore.benchmarks.study.Session;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A reader on the loaded table, with pooled connections, and the busiest course. */
@State(Scope.Benchmark)
public class ReaderState {
  @Param({"standard", "control", "plugin"})
  public String schema;

  private HikariDataSource pool;
  private LogReader reader;
  private EventFilter course;
  private final EventOrder newestFirst = EventOrder.parse("timecreated DESC, id DESC");

  @Setup(Level.Trial)
  public void open() {
    Session session = Session.current();
    SchemaVariant variant = SchemaVariant.of(schema);
    ServerAddress address = session.address(variant);
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(address.jdbcUrl(session.readDatabase(variant)));
    config.setUsername(address.user());
    config.setPassword(address.password());
    address.options().forEach(config::addDataSourceProperty);
    config.setMaximumPoolSize(1);
    pool = new HikariDataSource(config);
    reader = new LogReader(variant, pool::getConnection);
    course = EventFilter.where("courseid", "=", session.parameters().sets().get(0).course());
  }

  @TearDown(Level.Trial)
  public void close() {
    pool.close();
  }

  LogReader reader() {
    return reader;
  }

  EventFilter course() {
    return course;
  }

  EventOrder newestFirst() {
    return newestFirst;
  }
}
