package dev.logstore.benchmarks.store.statement;

import dev.logstore.benchmarks.Choice;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** The insert statements that an arm can have: a factor of its own beside schema and writer. */
public enum StatementKind {
  /** A prepared INSERT an event, each with its own round trip. */
  SINGLE_ROW {
    @Override
    public InsertStatement prepare(InsertTarget target, Connection connection) throws SQLException {
      return new SingleRows(target.schema(), connection);
    }
  },
  /** The same INSERT, sent by {@code executeBatch}: one round trip, one execution a row. */
  JDBC_BATCH {
    @Override
    public InsertStatement prepare(InsertTarget target, Connection connection) throws SQLException {
      return new JdbcBatch(target.schema(), connection);
    }
  },
  /**
   * The same calls on a connection with {@code reWriteBatchedInserts}: the driver makes multi-row
   * INSERTs of them.
   */
  REWRITTEN_BATCH {
    @Override
    public InsertStatement prepare(InsertTarget target, Connection connection) throws SQLException {
      return new JdbcBatch(target.schema(), connection);
    }

    @Override
    public Map<String, String> connectionOptions() {
      return Map.of("reWriteBatchedInserts", "true");
    }
  },
  /** One INSERT with as many rows of bound parameters, 500 at most, as Moodle writes it. */
  MULTI_ROW {
    @Override
    public InsertStatement prepare(InsertTarget target, Connection connection) throws SQLException {
      return new MultiRow(target, connection);
    }
  },
  /** One INSERT from one array a column. */
  UNNEST {
    @Override
    public InsertStatement prepare(InsertTarget target, Connection connection) throws SQLException {
      return new Unnest(target, connection);
    }
  },
  COPY_TEXT {
    @Override
    public InsertStatement prepare(InsertTarget target, Connection connection) throws SQLException {
      return new Copy(target, "copy-text", new CopyText(), connection);
    }
  },
  COPY_BINARY {
    @Override
    public InsertStatement prepare(InsertTarget target, Connection connection) throws SQLException {
      return new Copy(target, "copy-binary", new CopyBinary(), connection);
    }
  };

  /** The name in plans and results, such as {@code copy-text}. */
  public String id() {
    return Choice.id(this);
  }

  /** Prepares the statement on a connection that was opened with {@link #connectionOptions}. */
  public abstract InsertStatement prepare(InsertTarget target, Connection connection)
      throws SQLException;

  /** What the driver has to be told when it connects. */
  public Map<String, String> connectionOptions() {
    return Map.of();
  }
}
