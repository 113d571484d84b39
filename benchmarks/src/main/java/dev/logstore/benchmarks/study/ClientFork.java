package dev.logstore.benchmarks.study;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.Resources;
import dev.logstore.benchmarks.TemporaryFolder;
import dev.logstore.benchmarks.database.ServerAddress;
import dev.logstore.benchmarks.database.TemplateDatabase;
import dev.logstore.benchmarks.load.Arrivals;
import dev.logstore.benchmarks.load.LoadTask;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.store.EventDigest;
import dev.logstore.benchmarks.store.StoredEvents;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables and the folder of one load client: fresh at the start, gone when it is closed. */
final class ClientFork implements AutoCloseable {
  /** Requests before the measured ones; their classes and statements are then known. */
  private static final int WARM_UP = 200;

  private static final int WORKERS = 4;

  private static final int TRIES = 600;
  private static final long PAUSE_MILLIS = 50;

  private final Session session;
  private final StoreArm arm;
  private final TemporaryFolder folder;

  /** The rows beyond it are the client's, by the table. */
  private final Map<SchemaVariant, Long> marks = new LinkedHashMap<>();

  /** Copies the templates, and makes the folder. */
  ClientFork(Session session, StoreArm arm) {
    this.session = session;
    this.arm = arm;
    try {
      for (SchemaVariant schema : arm.tables()) {
        session.template(schema).copyTo(session.forkDatabase(schema));
        marks.put(schema, mark(schema));
      }
      this.folder = new TemporaryFolder("logstore-client-");
    } catch (SQLException | IOException e) {
      throw new BenchmarkException("cannot prepare a load client: " + e.getMessage(), e);
    }
  }

  private long mark(SchemaVariant schema) throws SQLException {
    try (Connection connection = connect(schema);
        Statement statement = connection.createStatement()) {
      statement.execute("CHECKPOINT");
      return EventDigest.mark(connection, schema);
    }
  }

  /**
   * What the client is told.
   *
   * @param address by which it reaches the server of the arm's own table
   * @param workers null for the usual number
   * @param flushSeconds null for the proposal's
   */
  LoadTask task(
      ServerAddress address,
      Arrivals arrivals,
      Integer workers,
      Integer flushSeconds,
      int poisonEvery) {
    return new LoadTask(
        folder.path().toString(),
        session.dataset().toString(),
        session.spanSeconds(),
        session.replayEvents(),
        arm.tables().stream().map(schema -> place(schema, address)).toList(),
        arm.store().id(),
        arm.bufferSize(),
        1000 * (flushSeconds == null ? LoadPart.PROPOSED_FLUSH_SECONDS : flushSeconds),
        workers == null ? WORKERS : workers,
        WARM_UP,
        arrivals,
        poisonEvery);
  }

  private LoadTask.Place place(SchemaVariant schema, ServerAddress own) {
    return new LoadTask.Place(
        schema.id(),
        schema.equals(arm.schema()) ? own : session.address(schema),
        session.forkDatabase(schema));
  }

  /** The server of the arm's own table. */
  ServerAddress address() {
    return session.address(arm.schema());
  }

  /** What the client has stored in each table. */
  List<StoredEvents> stored() {
    return arm.tables().stream().map(this::stored).toList();
  }

  private StoredEvents stored(SchemaVariant schema) {
    try (Connection connection = connect(schema)) {
      awaitOthersGone(connection);
      return StoredEvents.of(connection, schema, marks.get(schema));
    } catch (SQLException e) {
      throw new BenchmarkException("cannot read what was stored: " + e.getMessage(), e);
    }
  }

  /** The server may not have seen yet that a client was killed, and still commit for it. */
  private static void awaitOthersGone(Connection connection) throws SQLException {
    try (PreparedStatement others =
        connection.prepareStatement(Resources.sql("verify/other-clients.sql"))) {
      for (int tried = 0; tried < TRIES; tried++) {
        try (ResultSet row = others.executeQuery()) {
          row.next();
          if (row.getLong("clients") == 0) {
            return;
          }
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchmarkException("interrupted while clients left", e);
    }
    throw new BenchmarkException("clients of an ended fork are still connected");
  }

  private Connection connect(SchemaVariant schema) throws SQLException {
    return session.address(schema).connect(session.forkDatabase(schema));
  }

  @Override
  public void close() {
    folder.close();
    for (SchemaVariant schema : arm.tables()) {
      TemplateDatabase.drop(session.address(schema), session.forkDatabase(schema));
    }
  }
}
