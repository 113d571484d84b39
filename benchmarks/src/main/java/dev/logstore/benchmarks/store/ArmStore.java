package dev.logstore.benchmarks.store;

import dev.logstore.benchmarks.store.buffer.BufferCounts;
import dev.logstore.benchmarks.store.buffer.BufferSettings;
import dev.logstore.benchmarks.store.buffer.CommitListener;
import dev.logstore.benchmarks.store.buffer.ProcessBuffer;
import dev.logstore.benchmarks.store.statement.StatementKind;
import dev.logstore.datasets.MoodleEvent;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** The store of a writing arm, open, with what a harness has to know beyond how to write to it. */
public final class ArmStore implements AutoCloseable {
  /** Batches that the queue of a buffer holds; what comes faster for longer has to wait. */
  private static final int BATCHES_WAITING = 10;

  /** A database that refuses while it is measured is a failure; the buffer need not be patient. */
  private static final int RETRIES = 0;

  private final WriterKind kind;
  private final WriterFactors factors;
  private final List<ConnectionPool> pools = new ArrayList<>();
  private final LogStore store;
  private final List<Predicate<MoodleEvent>> keeps = new ArrayList<>();
  private final Optional<ProcessBuffer> buffer;
  private final List<PluginStore> plugins = new ArrayList<>();

  /**
   * Opens the store.
   *
   * @param tables where it writes: one, and for {@link WriterKind#DUAL} Moodle's before the other
   * @param bufferSize events; unused by writers without one
   * @param spool folder for what the database would not take
   * @param listener hears of the commits of a buffer that outlives requests
   */
  public ArmStore(
      WriterKind kind,
      List<LogTable> tables,
      int bufferSize,
      WriterFactors factors,
      Path spool,
      CommitListener listener)
      throws SQLException {
    kind.check(factors);
    this.kind = kind;
    this.factors = factors;
    List<LogTable> places =
        tables.stream().map(table -> table.with(factors.connectionOptions())).toList();
    LogTable place = places.get(0);
    switch (kind) {
      case SYNCHRONOUS -> {
        this.store = new SynchronousStore(place.schema(), connections(place, "per-request"));
        keeps.add(event -> true);
      }
      case STANDARD_STORE -> {
        this.store = standard(place, bufferSize);
        keeps.add(event -> true);
      }
      case PLUGIN_STORE -> {
        this.store = plugin(place, bufferSize);
        keeps.add(ArmStore::isNamed);
      }
      case DUAL -> {
        this.store =
            new LogManager(
                List.of(
                    standard(place, StandardStore.DEFAULT_BUFFER),
                    plugin(places.get(1), PluginStore.DEFAULT_BUFFER)));
        keeps.add(event -> true);
        keeps.add(ArmStore::isNamed);
      }
      case BUFFERED -> {
        this.store = buffer(place, bufferSize, spool, listener);
        keeps.add(event -> true);
      }
      default -> throw new IllegalArgumentException("no store for " + kind);
    }
    this.buffer = store instanceof ProcessBuffer process ? Optional.of(process) : Optional.empty();
  }

  /** Begins a request, or what stands for one: see {@link #endsWithRequest}. */
  public LogWriter openRequest() {
    return factors.wrap(store.openRequest());
  }

  /** True if a request's end is part of what logging costs it; else a writer is kept. */
  public boolean endsWithRequest() {
    return kind.isScopedToRequest() || factors.connection().isPresent();
  }

  /** Which events each table has to hold: the plugin drops those of anonymous activities. */
  public List<Predicate<MoodleEvent>> keeps() {
    return List.copyOf(keeps);
  }

  /** The largest number of events that were accepted and not committed; empty without a buffer. */
  public OptionalLong mostAtRisk() {
    return buffer.map(b -> OptionalLong.of(b.counts().mostWaiting())).orElse(OptionalLong.empty());
  }

  /**
   * Complains of what went wrong where no request heard of it.
   *
   * @throws LogStoreException if a flush failed, even if it was made good later
   */
  public void check() {
    for (PluginStore plugin : plugins) {
      if (plugin.lost() > 0) {
        throw new LogStoreException("the plugin threw away " + plugin.lost() + " events");
      }
    }
    if (store instanceof LogManager manager && !manager.failures().isEmpty()) {
      throw new LogStoreException("a store of the manager failed: " + manager.failures());
    }
    buffer.ifPresent(
        process -> {
          BufferCounts counts = process.counts();
          if (counts.retries() + counts.refused() + counts.spooled() > 0) {
            throw new LogStoreException(
                "a flush failed in the background (" + process.lastFailure() + "): " + counts);
          }
        });
  }

  /** Stores what is held, and gives back the connections. */
  @Override
  public void close() {
    try {
      store.close();
    } finally {
      pools.forEach(ConnectionPool::close);
    }
  }

  private static boolean isNamed(MoodleEvent event) {
    return event.anonymous() == 0;
  }

  private StandardStore standard(LogTable table, int bufferSize) throws SQLException {
    return new StandardStore(table.target(), connections(table, "pooled"), bufferSize);
  }

  private PluginStore plugin(LogTable table, int bufferSize) throws SQLException {
    PluginStore plugin =
        new PluginStore(table.target(), connections(table, "per-request"), bufferSize);
    plugins.add(plugin);
    return plugin;
  }

  private ProcessBuffer buffer(
      LogTable table, int bufferSize, Path spool, CommitListener listener) {
    StatementKind statement = factors.statement();
    return new ProcessBuffer(
        table.schema(),
        statement,
        table.with(statement.connectionOptions())::connect,
        new BufferSettings(
            bufferSize,
            factors.flushInterval(),
            bufferSize * BATCHES_WAITING,
            RETRIES,
            Duration.ZERO,
            spool),
        listener);
  }

  private ConnectionSource connections(LogTable table, String usual) {
    if (factors.connection().orElse(usual).equals("per-request")) {
      return table::connect;
    }
    ConnectionPool pool = new ConnectionPool(table, factors.threads());
    pools.add(pool);
    return pool;
  }
}
