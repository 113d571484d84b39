package dev.logstore.benchmarks.store;

import dev.logstore.benchmarks.store.statement.InsertStatement;
import dev.logstore.benchmarks.store.statement.InsertTarget;
import dev.logstore.benchmarks.store.statement.StatementKind;
import dev.logstore.datasets.MoodleEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/**
 * The proposal's plugin as published: a request that logs opens a connection of its own; its buffer
 * lives and dies inside the request; a flush is a loop of single-row inserts in one transaction;
 * anonymous events are dropped; on a database error the buffer is thrown away and the request goes
 * on. What is dropped and lost is counted here, where the plugin says nothing.
 */
public final class PluginStore implements LogStore {
  /** The proposal's default buffer size. */
  public static final int DEFAULT_BUFFER = 1000;

  private final InsertTarget target;
  private final ConnectionSource connections;
  private final int bufferSize;
  private final LongAdder lost = new LongAdder();
  private final LongAdder dropped = new LongAdder();

  public PluginStore(InsertTarget target, ConnectionSource connections, int bufferSize) {
    this.target = target;
    this.connections = connections;
    this.bufferSize = RequestBuffer.requireSize(bufferSize);
  }

  @Override
  public String name() {
    return "logstore_tsdb";
  }

  /** Events that were accepted and thrown away with their buffer. */
  public long lost() {
    return lost.sum();
  }

  /** Anonymous events, which the plugin does not store. */
  public long dropped() {
    return dropped.sum();
  }

  @Override
  public LogWriter openRequest() {
    return new Request();
  }

  @Override
  public void close() {}

  private final class Request extends RequestBuffer {
    Request() {
      super(bufferSize);
    }

    @Override
    public void write(MoodleEvent event) {
      if (event.anonymous() == 0) {
        super.write(event);
      } else {
        dropped.increment();
      }
    }

    @Override
    void store(List<MoodleEvent> events) {
      try (Connection connection = connections.open()) {
        connection.setAutoCommit(false);
        try (InsertStatement insert = StatementKind.SINGLE_ROW.prepare(target, connection)) {
          insert.insert(events);
        }
        connection.commit();
      } catch (SQLException e) {
        lost.add(events.size());
      }
    }
  }
}
