package dev.logstore.benchmarks.store.buffer;

import java.sql.SQLException;

/** What an error says: of the row that was sent, or of the database. */
final class SqlErrors {
  /** PostgreSQL's classes "data exception" and "integrity constraint violation". */
  private static final String DATA = "22";

  private static final String INTEGRITY = "23";

  private static final String UNIQUE_VIOLATION = "23505";

  private SqlErrors() {}

  static boolean isDuplicate(SQLException error) {
    return UNIQUE_VIOLATION.equals(error.getSQLState());
  }

  /** True if the same row would be refused again, by any connection. */
  static boolean isAboutTheRow(SQLException error) {
    for (SQLException e = error; e != null; e = e.getNextException()) {
      String state = e.getSQLState();
      if (state != null && (state.startsWith(DATA) || state.startsWith(INTEGRITY))) {
        return true;
      }
    }
    return false;
  }

  /** The server's own words, on one line. */
  static String reason(SQLException error) {
    SQLException last = error.getNextException() == null ? error : error.getNextException();
    return String.valueOf(last.getMessage()).lines().findFirst().orElse("no reason given");
  }
}
