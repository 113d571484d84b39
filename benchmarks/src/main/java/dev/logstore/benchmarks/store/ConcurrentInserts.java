package dev.logstore.benchmarks.store;

import dev.logstore.benchmarks.BenchmarkException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * Writes events at a fixed rate while something else goes on, in an open loop: an event is due when
 * it is due, and its latency counts from then, whatever held up the one before.
 */
public final class ConcurrentInserts implements AutoCloseable {
  /** Long enough that the statement is prepared on the server and the code is compiled. */
  private static final Duration WARM_UP = Duration.ofSeconds(1);

  private final List<? extends LogWriter> writers;
  private final Replay replay;
  private final long intervalNanos;
  private final Histogram latencies = new Histogram(3);
  private final Thread thread = new Thread(this::write, "concurrent-inserts");
  private volatile boolean measuring;
  private volatile boolean ending;
  private volatile RuntimeException failure;

  private ConcurrentInserts(List<? extends LogWriter> writers, Replay replay, int rate) {
    this.writers = List.copyOf(writers);
    this.replay = replay;
    this.intervalNanos = TimeUnit.SECONDS.toNanos(1) / rate;
  }

  /**
   * Starts writing, and returns once it is warm.
   *
   * @param writers each gets every event, one after the other; closed at the end
   * @param rate events a second
   */
  public static ConcurrentInserts start(
      List<? extends LogWriter> writers, Replay replay, int rate) {
    ConcurrentInserts inserts = new ConcurrentInserts(writers, replay, rate);
    inserts.thread.setDaemon(true);
    inserts.thread.start();
    pause(WARM_UP);
    inserts.measuring = true;
    return inserts;
  }

  private void write() {
    try {
      long due = System.nanoTime();
      while (!ending) {
        long now = System.nanoTime();
        if (now < due) {
          LockSupport.parkNanos(due - now);
          continue;
        }
        var event = replay.next();
        writers.forEach(writer -> writer.write(event));
        if (measuring) {
          latencies.recordValue(System.nanoTime() - due);
        }
        due += intervalNanos;
      }
      writers.forEach(LogWriter::flush);
    } catch (RuntimeException e) {
      failure = e;
    }
  }

  /**
   * Ends the writing; all that was sent is stored.
   *
   * @param atLeast how long to have measured in all, so that a task of a moment has latencies too
   * @param since when the task began, {@link System#nanoTime}
   * @return from each event's intended start, in nanoseconds
   */
  public Histogram end(Duration atLeast, long since) {
    pause(atLeast.minusNanos(System.nanoTime() - since));
    close();
    if (failure != null) {
      throw new BenchmarkException("the inserts beside: " + failure.getMessage(), failure);
    }
    return latencies;
  }

  /** The events that were sent. */
  public Replay sent() {
    return replay;
  }

  /** Ends the writing the second time without effect. */
  @Override
  public void close() {
    if (ending) {
      return;
    }
    ending = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchmarkException("interrupted while events were written", e);
    }
    writers.forEach(LogWriter::close);
  }

  private static void pause(Duration duration) {
    if (duration.isNegative() || duration.isZero()) {
      return;
    }
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchmarkException("interrupted while events were written", e);
    }
  }
}
