package dev.logstore.benchmarks.store.buffer;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * Gets batches into the database, or onto the disk while it is away. Events stay in their order:
 * nothing overtakes the spool. Used by the flusher's thread, but for {@link #hurry}.
 */
final class Delivery implements AutoCloseable {
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);

  private final BatchWriter writer;
  private final Spool spool;
  private final Tally tally;
  private final BufferSettings settings;
  private final RandomGenerator jitter = RandomGenerator.getDefault();
  private final CountDownLatch hurry = new CountDownLatch(1);
  private long nextReplay = System.nanoTime();
  private int failedReplays;
  private volatile String lastFailure = "none";

  Delivery(BatchWriter writer, Spool spool, Tally tally, BufferSettings settings) {
    this.writer = writer;
    this.spool = spool;
    this.tally = tally;
    this.settings = settings;
  }

  /** No more waiting between tries: the process ends. */
  void hurry() {
    hurry.countDown();
  }

  String lastFailure() {
    return lastFailure;
  }

  /**
   * Stores the batch or spools it. Comes back without either only if both fail in a hurry.
   *
   * @return true if it is stored
   */
  boolean deliver(Batch batch) {
    boolean maybeStored = false;
    for (int tried = 0; ; tried++) {
      try {
        if (replayAll()) {
          store(batch, maybeStored);
          return true;
        }
      } catch (SQLException | IOException e) {
        lastFailure = String.valueOf(e.getMessage());
        maybeStored = true;
      }
      // The spool shows that the database is away: no batch needs to find that out again.
      boolean giveUp = tried >= settings.retries() || !spool.isEmpty() || isHurried();
      if (giveUp && (spooled(batch) || isHurried())) {
        return false;
      }
      tally.retried();
      pause(tried);
    }
  }

  /** Brings spooled batches to the database, if there are any and it is time to try. */
  void replay() {
    if (!spool.isEmpty() && System.nanoTime() - nextReplay >= 0) {
      replayAll();
    }
  }

  /** True if nothing is left in the spool. */
  private boolean replayAll() {
    try {
      Optional<Batch> oldest = oldest();
      while (oldest.isPresent()) {
        Batch batch = oldest.get();
        store(batch, true);
        spool.remove(batch);
        tally.unspooled(batch.events().size());
        failedReplays = 0;
        oldest = oldest();
      }
      return true;
    } catch (SQLException | IOException e) {
      lastFailure = String.valueOf(e.getMessage());
      nextReplay = System.nanoTime() + delay(failedReplays++).toNanos();
      return false;
    }
  }

  private Optional<Batch> oldest() throws IOException {
    while (true) {
      try {
        return spool.oldest();
      } catch (JsonProcessingException e) {
        long events = spool.setOldestAside();
        lastFailure = "a file of the spool cannot be read: " + e.getOriginalMessage();
        tally.unspooled(events);
        tally.stored(events, events);
      }
    }
  }

  private void store(Batch batch, boolean maybeStored) throws SQLException, IOException {
    int refused = writer.write(batch, maybeStored, spool::refuse);
    tally.stored(batch.events().size(), refused);
  }

  private boolean spooled(Batch batch) {
    try {
      spool.add(batch);
      tally.spooled(batch.events().size());
      nextReplay = System.nanoTime() + delay(failedReplays++).toNanos();
      return true;
    } catch (IOException e) {
      lastFailure = "the spool does not take a batch: " + e.getMessage();
      return false;
    }
  }

  private boolean isHurried() {
    return hurry.getCount() == 0;
  }

  private void pause(int tried) {
    try {
      if (hurry.await(delay(tried).toNanos(), TimeUnit.NANOSECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      hurry();
    }
  }

  /** Doubles with every try, and varies, so that many processes do not come back at once. */
  private Duration delay(int tried) {
    long longest = LONGEST_DELAY.toNanos();
    long nominal = Math.min(longest, settings.firstDelay().toNanos() * (1L << Math.min(tried, 20)));
    return Duration.ofNanos((long) (nominal * jitter.nextDouble(0.5, 1.0)));
  }

  @Override
  public void close() {
    writer.close();
  }
}
