package dev.logstore.benchmarks.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Where a store gets its connections: a new one each time, or one of a pool. */
@FunctionalInterface
public interface ConnectionSource {

  /** A connection in autocommit mode, which the caller closes. */
  Connection open() throws SQLException;
}
