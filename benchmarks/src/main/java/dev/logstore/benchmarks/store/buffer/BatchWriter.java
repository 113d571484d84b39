package dev.logstore.benchmarks.store.buffer;

import dev.logstore.benchmarks.Resources;
import dev.logstore.benchmarks.schema.NamedSql;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.store.ConnectionSource;
import dev.logstore.benchmarks.store.statement.InsertStatement;
import dev.logstore.benchmarks.store.statement.InsertTarget;
import dev.logstore.benchmarks.store.statement.StatementKind;
import dev.logstore.datasets.MoodleEvent;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Writes batches to the database, each exactly once however often it is tried. Keeps one connection
 * and makes a new one after an error. Used by one thread.
 */
final class BatchWriter implements AutoCloseable {
  private static final NamedSql RECORD = sql("batch-record");
  private static final NamedSql STORED = sql("batch-stored");

  private final SchemaVariant schema;
  private final StatementKind kind;
  private final ConnectionSource connections;
  private Connection connection;
  private InsertStatement insert;

  /** Of the batch whose commit may be in doubt, since a batch found stored tells it no more. */
  private Map<UUID, Integer> refusedBefore = Map.of();

  BatchWriter(SchemaVariant schema, StatementKind kind, ConnectionSource connections) {
    this.schema = schema;
    this.kind = kind;
    this.connections = connections;
  }

  /** A row that the server refused, and its words. */
  record Refused(MoodleEvent event, String reason) {}

  /** Sets rows aside, before the others are committed. */
  interface Refusals {
    void keep(List<Refused> refused) throws IOException;
  }

  /**
   * Stores a batch unless an earlier try has stored it.
   *
   * @param maybeStored whether an earlier try may have committed
   * @param refusals takes rows that the server refuses; it may get one twice if the commit after it
   *     fails
   * @return how many were refused, as far as this try knows; the others are stored
   * @throws SQLException if the batch could not be stored now, or nobody knows whether it was
   * @throws IOException if refused rows could not be set aside; then nothing is stored
   */
  int write(Batch batch, boolean maybeStored, Refusals refusals) throws SQLException, IOException {
    try {
      connect();
      if ((maybeStored && isStored(batch.id())) || !recorded(batch.id())) {
        connection.rollback();
        return refusedBefore.getOrDefault(batch.id(), 0);
      }
      try {
        insert.insert(batch.events());
        connection.commit();
        return 0;
      } catch (SQLException e) {
        if (!SqlErrors.isAboutTheRow(e)) {
          throw e;
        }
        connection.rollback();
        return storeRowByRow(batch, refusals);
      }
    } catch (SQLException | IOException e) {
      disconnect();
      throw e;
    }
  }

  private int storeRowByRow(Batch batch, Refusals refusals) throws SQLException, IOException {
    List<Refused> refused = new ArrayList<>();
    if (!recorded(batch.id())) {
      connection.rollback();
      return 0;
    }
    for (MoodleEvent event : batch.events()) {
      Savepoint before = connection.setSavepoint();
      try {
        insert.insert(List.of(event));
        connection.releaseSavepoint(before);
      } catch (SQLException e) {
        if (!SqlErrors.isAboutTheRow(e)) {
          throw e;
        }
        connection.rollback(before);
        refused.add(new Refused(event, SqlErrors.reason(e)));
      }
    }
    refusals.keep(refused);
    refusedBefore = Map.of(batch.id(), refused.size());
    connection.commit();
    return refused.size();
  }

  /**
   * Records the batch. False if it is recorded already: a connection that was given up may have
   * committed after the question whether it had, and the key makes this one wait for the answer.
   */
  private boolean recorded(UUID id) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(RECORD.text())) {
      statement.setObject(1, id);
      statement.executeUpdate();
      return true;
    } catch (SQLException e) {
      if (SqlErrors.isDuplicate(e)) {
        return false;
      }
      throw e;
    }
  }

  private boolean isStored(UUID id) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(STORED.text())) {
      statement.setObject(1, id);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getBoolean("stored");
      }
    }
  }

  private void connect() throws SQLException {
    if (connection != null) {
      return;
    }
    connection = connections.open();
    try (Statement statement = connection.createStatement()) {
      statement.execute(Resources.text("insert/batch-ledger.sql"));
    }
    connection.setAutoCommit(false);
    insert = kind.prepare(InsertTarget.of(schema, connection), connection);
    connection.commit();
  }

  private void disconnect() {
    Connection broken = connection;
    connection = null;
    insert = null;
    if (broken != null) {
      try {
        broken.close();
      } catch (SQLException e) {
        // It is given up because it does not work; that it does not close either changes nothing.
        return;
      }
    }
  }

  @Override
  public void close() {
    disconnect();
  }

  private static NamedSql sql(String name) {
    return NamedSql.ofFile("insert/" + name + ".sql");
  }
}
