package dev.logstore.benchmarks.faults;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.Choice;

/** What breaks. */
public enum FaultKind {
  /** The server is stopped cleanly and started again. */
  SERVER_STOP,
  /** The postmaster gets signal 9, and the server is started again. */
  SERVER_KILL,
  /** All processes of the server are frozen for a while. */
  PAUSE,
  /** The line is cut in the middle of a message, and stays cut for a while. */
  CUT,
  /** The JVM with the store gets signal 9; the next one replays its spool. */
  CLIENT_KILL,
  /** The line is cut and the disk of the spool takes nothing more. */
  SPOOL_FULL,
  /** The server refuses every hundredth row. */
  POISON;

  /** The name in plans and results, such as {@code server-kill}. */
  public String id() {
    return Choice.id(this);
  }

  /** Whether the client reaches its server through a line that can be cut. */
  boolean needsLine() {
    return this == CUT || this == SPOOL_FULL;
  }

  /** Whether it needs a server that is ours to break. */
  boolean breaksServer() {
    return this == SERVER_STOP || this == SERVER_KILL || this == PAUSE;
  }

  /** Every so many-th event is refused; 0 for none. */
  public int poisonEvery() {
    return this == POISON ? 100 : 0;
  }

  /**
   * The kind of that name.
   *
   * @throws BenchmarkException if there is no such fault
   */
  public static FaultKind of(String id) {
    return Choice.of(FaultKind.class, "fault", id);
  }
}
