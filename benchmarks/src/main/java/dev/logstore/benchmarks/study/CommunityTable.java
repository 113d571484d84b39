package dev.logstore.benchmarks.study;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.schema.TableSize;
import dev.logstore.benchmarks.store.EventDigest;
import dev.logstore.benchmarks.store.statement.InsertStatement;
import dev.logstore.benchmarks.store.statement.InsertTarget;
import dev.logstore.benchmarks.store.statement.StatementKind;
import dev.logstore.datasets.Dataset;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A table that is filled in a way that the build in WebAssembly bears too: over one connection and
 * without COPY.
 */
record CommunityTable(Connection connection, SchemaVariant schema) {
  /** That build breaks on messages that are much larger. */
  private static final int BATCH = 500;

  /** Creates the table in a database that has none. */
  void create(Dataset dataset) throws SQLException {
    execute(
        schema.ddl(
            dataset.manifest().from().getEpochSecond(), dataset.manifest().to().getEpochSecond()));
  }

  /** Inserts the last events of a data set in their order. */
  void load(Dataset dataset, long rows) throws SQLException {
    try (InsertStatement insert =
        StatementKind.UNNEST.prepare(InsertTarget.of(schema, connection), connection)) {
      new LastEvents(dataset, rows).insert(insert, BATCH);
    }
  }

  /** Makes of the loaded table what its factors say: compresses it, aggregates it. */
  void finish() throws SQLException {
    for (String statement : schema.afterLoad()) {
      execute(statement);
    }
  }

  /** Bytes after a VACUUM, once it is certain that the table holds these events. */
  TableSize weigh(EventDigest expected) throws SQLException {
    execute("VACUUM (ANALYZE)");
    EventDigest stored = EventDigest.stored(connection, schema, 0);
    if (!stored.equals(expected)) {
      throw new BenchmarkException(
          "the data set and " + schema.id() + " differ: " + expected + " against " + stored);
    }
    return TableSize.of(connection, schema);
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
