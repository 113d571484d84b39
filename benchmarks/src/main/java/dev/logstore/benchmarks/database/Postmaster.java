package dev.logstore.benchmarks.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.OptionalLong;

/** A server's first process, where the server runs as processes of this machine. */
public final class Postmaster {
  private Postmaster() {}

  /**
   * Its process number; empty if the server is in a container or elsewhere.
   *
   * @param connection to the server, which stays open
   */
  public static OptionalLong of(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
      row.next();
      return ofBackend(row.getLong(1));
    }
  }

  /** The number could be another process's here, if the server has numbers of its own. */
  static OptionalLong ofBackend(long backend) {
    Optional<ProcessHandle> parent =
        ProcessHandle.of(backend)
            .filter(Postmaster::isPostgres)
            .flatMap(ProcessHandle::parent)
            .filter(Postmaster::isPostgres);
    return parent.map(process -> OptionalLong.of(process.pid())).orElseGet(OptionalLong::empty);
  }

  private static boolean isPostgres(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "comm"))
          .strip()
          .equals("postgres");
    } catch (IOException e) {
      return false;
    }
  }
}
