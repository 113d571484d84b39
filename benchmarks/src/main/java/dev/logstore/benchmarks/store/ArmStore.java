package dev.logstore.benchmarks.store;

import dev.logstore.benchmarks.store.buffer.BufferCounts;
import dev.logstore.benchmarks.store.buffer.CommitListener;
import dev.logstore.benchmarks.store.buffer.ProcessBuffer;
import dev.logstore.benchmarks.store.statement.StatementKind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The store of a writing arm, open, with what a harness has to know beyond how to write to it. */
public final class ArmStore implements AutoCloseable {
  private final WriterKind kind;
  private final WriterFactors factors;
  private final StoreSettings settings;
  private final List<ConnectionPool> pools = new ArrayList<>();
  private final LogStore store;
  private final Optional<ProcessBuffer> buffer;
  private final List<PluginStore> plugins = new ArrayList<>();

  /**
   * Opens the store.
   *
   * @param tables where it writes, as {@link WriterKind#tables} has them
   * @param settings how it is set up
   * @param listener hears of the commits of a buffer that outlives requests
   */
  public ArmStore(
      WriterKind kind,
      List<LogTable> tables,
      StoreSettings settings,
      WriterFactors factors,
      CommitListener listener)
      throws SQLException {
    kind.check(factors);
    this.kind = kind;
    this.factors = factors;
    this.settings = settings;
    List<LogTable> places =
        tables.stream().map(table -> table.with(factors.connectionOptions())).toList();
    LogTable place = places.get(0);
    switch (kind) {
      case SYNCHRONOUS -> {
        this.store = new SynchronousStore(place.schema(), connections(place, "per-request"));
      }
      case STANDARD_STORE -> {
        this.store = standard(place, settings.bufferSize());
      }
      case PLUGIN_STORE -> {
        this.store = plugin(place, settings.bufferSize());
      }
      case DUAL -> {
        this.store =
            new LogManager(
                List.of(
                    standard(place, StandardStore.DEFAULT_BUFFER),
                    plugin(places.get(1), PluginStore.DEFAULT_BUFFER)));
      }
      case BUFFERED -> {
        this.store = buffer(place, listener);
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

  /** The buffer that outlives requests, to be watched; empty without one. */
  public Optional<ProcessBuffer> buffer() {
    return buffer;
  }

  /** Events that were accepted and that the store knows not to be stored, at this moment. */
  public long missing() {
    return plugins.stream().mapToLong(PluginStore::lost).sum()
        + buffer.map(process -> process.counts().waiting()).orElse(0L);
  }

  /** Rows that the database refused and that were set aside with the reason. */
  public long refused() {
    return buffer.map(process -> process.counts().refused()).orElse(0L);
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

  private StandardStore standard(LogTable table, int bufferSize) throws SQLException {
    return new StandardStore(table.target(), connections(table, "pooled"), bufferSize);
  }

  private PluginStore plugin(LogTable table, int bufferSize) throws SQLException {
    PluginStore plugin =
        new PluginStore(table.target(), connections(table, "per-request"), bufferSize);
    plugins.add(plugin);
    return plugin;
  }

  private ProcessBuffer buffer(LogTable table, CommitListener listener) {
    StatementKind statement = factors.statement();
    return new ProcessBuffer(
        table.schema(),
        statement,
        table.with(statement.connectionOptions())::connect,
        settings.buffer(),
        listener);
  }

  private ConnectionSource connections(LogTable table, String usual) {
    if (factors.connection().orElse(usual).equals("per-request")) {
      return table::connect;
    }
    ConnectionPool pool =
        new ConnectionPool(table, factors.threads(), settings.connectionTimeout());
    pools.add(pool);
    return pool;
  }
}
