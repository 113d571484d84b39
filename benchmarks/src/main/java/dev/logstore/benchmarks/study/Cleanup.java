package dev.logstore.benchmarks.study;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What has to be closed when a study ends in whatever way, last opened first. Called by the study
 * at its end and by the shutdown hook on Ctrl-C; the second call finds nothing left to do.
 */
public final class Cleanup implements AutoCloseable {
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private volatile boolean begun;

  /** Registers something, or closes it at once if the end has already begun. */
  public void add(AutoCloseable closeable) {
    synchronized (open) {
      if (!begun) {
        open.push(closeable);
        return;
      }
    }
    closeQuietly(closeable);
  }

  /** True once the end has begun. */
  public boolean begun() {
    return begun;
  }

  @Override
  public void close() {
    synchronized (open) {
      begun = true;
      while (!open.isEmpty()) {
        closeQuietly(open.pop());
      }
    }
  }

  private static void closeQuietly(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception e) {
      // The other things still have to be closed; a server that is gone cannot drop a database,
      // and need not.
    }
  }
}
