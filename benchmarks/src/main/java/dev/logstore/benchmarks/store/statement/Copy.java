package dev.logstore.benchmarks.store.statement;

import dev.logstore.datasets.MoodleEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** COPY from the client, the whole batch encoded first and sent in one go. */
final class Copy implements InsertStatement {
  private final InsertTarget target;
  private final String sql;
  private final Encoding encoding;
  private final PGConnection connection;

  /** How COPY wants its rows. */
  interface Encoding {
    void encode(InsertTarget target, List<MoodleEvent> events, ByteArrayOutputStream out)
        throws IOException;
  }

  Copy(InsertTarget target, String file, Encoding encoding, Connection connection)
      throws SQLException {
    this.target = target;
    this.sql = target.sql(file);
    this.encoding = encoding;
    this.connection = connection.unwrap(PGConnection.class);
  }

  @Override
  public void insert(List<MoodleEvent> events) throws SQLException {
    ByteArrayOutputStream rows = new ByteArrayOutputStream(256 * events.size());
    try {
      encoding.encode(target, events, rows);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    CopyIn copy = connection.getCopyAPI().copyIn(sql);
    try {
      copy.writeToCopy(rows.toByteArray(), 0, rows.size());
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  @Override
  public void close() {}
}
