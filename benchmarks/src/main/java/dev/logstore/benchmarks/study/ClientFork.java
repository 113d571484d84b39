package dev.logstore.benchmarks.study;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.Resources;
import dev.logstore.benchmarks.database.ServerAddress;
import dev.logstore.benchmarks.database.TemplateDatabase;
import dev.logstore.benchmarks.load.Arrivals;
import dev.logstore.benchmarks.load.LoadTask;
import dev.logstore.benchmarks.schema.NamedSql;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.store.EventDigest;
import dev.logstore.benchmarks.store.StoredEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.stream.Stream;

/** The table and the folder of one load client: fresh at the start, gone when it is closed. */
final class ClientFork implements AutoCloseable {
  /** Requests before the measured ones; their classes and statements are then known. */
  private static final int WARM_UP = 200;

  private static final int WORKERS = 4;

  private static final int TRIES = 600;
  private static final long PAUSE_MILLIS = 50;

  private final Session session;
  private final SchemaVariant schema;
  private final Path folder;
  private final long mark;

  /** Copies the template, and makes the folder. */
  ClientFork(Session session, SchemaVariant schema) {
    this.session = session;
    this.schema = schema;
    session.template(schema).copyTo(session.forkDatabase(schema));
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      this.mark = EventDigest.mark(connection, schema);
      statement.execute("CHECKPOINT");
      this.folder = Files.createTempDirectory("logstore-client-");
    } catch (SQLException | IOException e) {
      throw new BenchmarkException("cannot prepare a load client: " + e.getMessage(), e);
    }
  }

  Path folder() {
    return folder;
  }

  /**
   * What the client is told.
   *
   * @param address by which it reaches the server
   * @param workers null for the usual number
   * @param flushSeconds null for the proposal's
   */
  LoadTask task(
      ServerAddress address,
      StoreArm arm,
      Arrivals arrivals,
      Integer workers,
      Integer flushSeconds,
      int poisonEvery) {
    return new LoadTask(
        folder.toString(),
        session.dataset().toString(),
        session.spanSeconds(),
        session.replayEvents(),
        schema.id(),
        address,
        session.forkDatabase(schema),
        arm.store().id(),
        arm.bufferSize(),
        1000 * (flushSeconds == null ? LoadPart.PROPOSED_FLUSH_SECONDS : flushSeconds),
        workers == null ? WORKERS : workers,
        WARM_UP,
        arrivals,
        poisonEvery);
  }

  ServerAddress address() {
    return session.address(schema);
  }

  /** What the client has stored. */
  StoredEvents stored() {
    try (Connection connection = connect()) {
      awaitOthersGone(connection);
      return StoredEvents.of(connection, schema, mark);
    } catch (SQLException e) {
      throw new BenchmarkException("cannot read what was stored: " + e.getMessage(), e);
    }
  }

  /** The server may not have seen yet that a client was killed, and still commit for it. */
  private static void awaitOthersGone(Connection connection) throws SQLException {
    try (PreparedStatement others =
        connection.prepareStatement(
            NamedSql.parse(Resources.text("verify/other-clients.sql")).text())) {
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

  private Connection connect() throws SQLException {
    return session.address(schema).connect(session.forkDatabase(schema));
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new BenchmarkException("cannot remove " + folder + ": " + e.getMessage(), e);
    }
    TemplateDatabase.drop(session.address(schema), session.forkDatabase(schema));
  }
}
