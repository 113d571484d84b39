package dev.logstore.benchmarks.load;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.store.LogStore;
import dev.logstore.benchmarks.store.PluginStore;
import dev.logstore.benchmarks.store.StandardStore;
import dev.logstore.benchmarks.store.SynchronousStore;
import dev.logstore.benchmarks.store.buffer.ProcessBuffer;
import dev.logstore.benchmarks.store.statement.InsertTarget;
import dev.logstore.benchmarks.store.statement.StatementKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** The stores that stand under load and faults, each with its own way to a connection. */
public enum StoreKind {
  /** One row a transaction, on a pooled connection. */
  SYNCHRONOUS(OptionalInt.empty()) {
    @Override
    LogStore open(StoreAccess access) {
      return new SynchronousStore(access.schema(), access.pool());
    }
  },
  /** Moodle's own store: the request's buffer, on a pooled connection. */
  STANDARD_STORE(OptionalInt.of(StandardStore.DEFAULT_BUFFER)) {
    @Override
    LogStore open(StoreAccess access) throws SQLException {
      return new StandardStore(target(access), access.pool(), access.bufferSize());
    }
  },
  /** The proposal's plugin: the request's buffer, and a connection of its own for each request. */
  PLUGIN_STORE(OptionalInt.of(PluginStore.DEFAULT_BUFFER)) {
    @Override
    LogStore open(StoreAccess access) throws SQLException {
      return new PluginStore(target(access), access.connections(), access.bufferSize());
    }
  },
  /** The buffer that outlives the request. */
  PROCESS_BUFFER(OptionalInt.of(1000)) {
    @Override
    LogStore open(StoreAccess access) {
      return new ProcessBuffer(
          access.schema(), StatementKind.MULTI_ROW, access.connections(), access.bufferSettings());
    }
  };

  private final OptionalInt defaultBuffer;

  StoreKind(OptionalInt defaultBuffer) {
    this.defaultBuffer = defaultBuffer;
  }

  /** The name in plans and results, such as {@code plugin-store}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Events that its buffer holds if the plan does not say; empty without a buffer. */
  public OptionalInt defaultBuffer() {
    return defaultBuffer;
  }

  /** Opens the store. */
  abstract LogStore open(StoreAccess access) throws SQLException;

  /**
   * The kind of that name.
   *
   * @throws BenchmarkException if there is no such store
   */
  public static StoreKind of(String id) {
    return Arrays.stream(values())
        .filter(kind -> kind.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new BenchmarkException(
                    "unknown store '%s': choose one of %s"
                        .formatted(
                            id,
                            Arrays.stream(values())
                                .map(StoreKind::id)
                                .collect(Collectors.joining(", ")))));
  }

  private static InsertTarget target(StoreAccess access) throws SQLException {
    try (Connection connection = access.connections().open()) {
      return InsertTarget.of(access.schema(), connection);
    }
  }
}
