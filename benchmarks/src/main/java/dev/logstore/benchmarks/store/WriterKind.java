package dev.logstore.benchmarks.store;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.Choice;
import dev.logstore.benchmarks.schema.SchemaVariant;
import java.sql.Connection;
import java.sql.SQLException;

/** The writers that an arm can have. */
public enum WriterKind {
  SYNCHRONOUS {
    @Override
    public LogWriter open(SchemaVariant schema, Connection connection, int bufferSize)
        throws SQLException {
      return new SynchronousWriter(schema, connection);
    }
  },
  BUFFERED {
    @Override
    public LogWriter open(SchemaVariant schema, Connection connection, int bufferSize)
        throws SQLException {
      return new BufferedWriter(schema, connection, bufferSize);
    }
  };

  /** The name in plans, results and JMH parameters. */
  public String id() {
    return Choice.id(this);
  }

  /**
   * Makes a writer.
   *
   * @param connection becomes the writer's, which closes it
   * @param bufferSize events; unused by writers without a buffer
   */
  public abstract LogWriter open(SchemaVariant schema, Connection connection, int bufferSize)
      throws SQLException;

  /**
   * The kind of that name.
   *
   * @throws BenchmarkException if there is no such writer
   */
  public static WriterKind of(String id) {
    return Choice.of(WriterKind.class, "writer", id);
  }
}
