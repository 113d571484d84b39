package dev.logstore.benchmarks.load;

import dev.logstore.benchmarks.store.buffer.BufferCounts;
import dev.logstore.benchmarks.store.buffer.ProcessBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Watches what a buffer that outlives requests has stored and what it holds back: when an event
 * becomes visible, and when a fault is made good. Other stores have nothing to watch.
 */
final class Backlog implements AutoCloseable {
  /** How exactly the times are known. */
  static final long PERIOD_MILLIS = 10;

  private final Optional<ProcessBuffer> buffer;
  private final List<Long> micros = new ArrayList<>();
  private final List<Long> settled = new ArrayList<>();
  private final List<Long> spooled = new ArrayList<>();
  private final Thread thread = new Thread(this::watch, "load-backlog");
  private volatile boolean closed;
  private long before;

  private Backlog(Optional<ProcessBuffer> buffer) {
    this.buffer = buffer;
    thread.setDaemon(true);
  }

  /**
   * What was seen at each moment, where something had changed.
   *
   * @param micros since the epoch
   * @param settled events that had been stored or set aside since the load began
   * @param spooled events that were in the spool
   */
  record Samples(List<Long> micros, List<Long> settled, List<Long> spooled) {
    Samples {
      micros = List.copyOf(micros);
      settled = List.copyOf(settled);
      spooled = List.copyOf(spooled);
    }
  }

  static Backlog of(Optional<ProcessBuffer> buffer) {
    return new Backlog(buffer);
  }

  static void awaitEmptySpool(ProcessBuffer buffer, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (buffer.counts().spooled() > 0 && System.nanoTime() < deadline) {
      pause();
    }
  }

  void start() {
    buffer.ifPresent(
        watched -> {
          before = settled(watched.counts());
          thread.start();
        });
  }

  Samples samples() {
    return new Samples(micros, settled, spooled);
  }

  private void watch() {
    while (!closed) {
      look();
      pause();
    }
    look();
  }

  private void look() {
    BufferCounts counts = buffer.orElseThrow().counts();
    long now = settled(counts) - before;
    int last = settled.size() - 1;
    if (last < 0 || settled.get(last) != now || spooled.get(last) != counts.spooled()) {
      micros.add(ClientFiles.nowMicros());
      settled.add(now);
      spooled.add(counts.spooled());
    }
  }

  private static long settled(BufferCounts counts) {
    return counts.stored() + counts.refused();
  }

  private static void pause() {
    try {
      Thread.sleep(PERIOD_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while watching a buffer", e);
    }
  }

  @Override
  public void close() {
    stop();
  }

  /** Ends the watching with a last look; does nothing the second time. */
  void stop() {
    closed = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
