package dev.logstore.benchmarks.store.buffer;

import dev.logstore.datasets.MoodleEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The thread that makes batches of what requests hand over. */
final class Flusher implements Runnable {
  /** How often a stop is looked for, and a database that was away. */
  private static final long TICK = Duration.ofMillis(50).toNanos();

  private final BlockingQueue<Item> queue;
  private final Delivery delivery;
  private final int batchSize;
  private final long flushInterval;
  private final CommitListener listener;
  private final List<MoodleEvent> pending = new ArrayList<>();

  /** When each of them was accepted. */
  private final long[] since;

  private volatile boolean stopping;

  Flusher(
      BlockingQueue<Item> queue,
      Delivery delivery,
      BufferSettings settings,
      CommitListener listener) {
    this.queue = queue;
    this.delivery = delivery;
    this.batchSize = settings.batchSize();
    this.flushInterval = settings.flushInterval().toNanos();
    this.since = new long[batchSize];
    this.listener = listener;
  }

  /** Makes the thread store what waits, and end. */
  void stop() {
    stopping = true;
    delivery.hurry();
  }

  @Override
  public void run() {
    try (delivery) {
      List<Item> taken = new ArrayList<>(batchSize);
      while (true) {
        boolean last = stopping;
        taken.clear();
        if (queue.drainTo(taken, batchSize) == 0 && !last) {
          Item item = queue.poll(patience(), TimeUnit.NANOSECONDS);
          if (item != null) {
            taken.add(item);
          }
        }
        taken.forEach(this::accept);
        if (isDue()) {
          deliverAndTell();
        } else if (last && taken.isEmpty()) {
          deliver();
        }
        if (last && taken.isEmpty()) {
          return;
        }
        if (taken.isEmpty()) {
          delivery.replay();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void accept(Item item) {
    if (item instanceof Item.Accepted accepted) {
      since[pending.size()] = accepted.since();
      pending.add(accepted.event());
      if (pending.size() >= batchSize) {
        deliverAndTell();
      }
    } else if (item instanceof Item.Flush flush) {
      deliver();
      CompletableFuture<Void> done = flush.done();
      done.complete(null);
    }
  }

  private boolean isDue() {
    return !pending.isEmpty() && System.nanoTime() - since[0] >= flushInterval;
  }

  private long patience() {
    long untilDue =
        pending.isEmpty() ? TICK : Math.max(0, flushInterval - (System.nanoTime() - since[0]));
    return Math.min(TICK, untilDue);
  }

  private void deliverAndTell() {
    int events = pending.size();
    if (deliver()) {
      listener.committed(since, events, System.nanoTime());
    }
  }

  private boolean deliver() {
    if (pending.isEmpty()) {
      return false;
    }
    boolean stored = delivery.deliver(Batch.of(pending));
    pending.clear();
    return stored;
  }
}
