package dev.logstore.benchmarks.store;

import dev.logstore.datasets.MoodleEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Hands every event to several stores, after Moodle's {@code tool_log\log\manager}. A store that
 * fails never affects another one, nor the request: its failures are counted. With two stores this
 * is the dual write of a transition (claim H14).
 */
public final class LogManager implements LogStore {
  private final List<LogStore> stores;
  private final Map<String, Failures> failures = new ConcurrentHashMap<>();

  /**
   * What went wrong in one store.
   *
   * @param count calls that failed
   * @param first the first one's reason
   */
  public record Failures(long count, String first) {
    private Failures plus(Failures other) {
      return new Failures(count + other.count, first);
    }
  }

  public LogManager(List<LogStore> stores) {
    this.stores = List.copyOf(stores);
  }

  @Override
  public String name() {
    return "manager";
  }

  /** Failures by the store's name; empty if there were none. */
  public Map<String, Failures> failures() {
    return Map.copyOf(failures);
  }

  @Override
  public LogWriter openRequest() {
    Map<LogStore, LogWriter> writers = new LinkedHashMap<>();
    for (LogStore store : stores) {
      isolated(store, () -> writers.put(store, store.openRequest()));
    }
    return new Request(List.copyOf(writers.entrySet()));
  }

  @Override
  public void close() {
    stores.forEach(store -> isolated(store, store::close));
  }

  private void isolated(LogStore store, Runnable call) {
    try {
      call.run();
    } catch (LogStoreException e) {
      failures.merge(store.name(), new Failures(1, String.valueOf(e.getMessage())), Failures::plus);
    }
  }

  private final class Request implements LogWriter {
    private final List<Map.Entry<LogStore, LogWriter>> writers;

    Request(List<Map.Entry<LogStore, LogWriter>> writers) {
      this.writers = writers;
    }

    @Override
    public void write(MoodleEvent event) {
      writers.forEach(entry -> isolated(entry.getKey(), () -> entry.getValue().write(event)));
    }

    @Override
    public void flush() {
      writers.forEach(entry -> isolated(entry.getKey(), entry.getValue()::flush));
    }

    @Override
    public void close() {
      writers.forEach(entry -> isolated(entry.getKey(), entry.getValue()::close));
    }
  }
}
