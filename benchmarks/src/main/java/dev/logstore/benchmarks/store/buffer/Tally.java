package dev.logstore.benchmarks.store.buffer;

import java.util.concurrent.atomic.AtomicLong;

/** The counters behind {@link BufferCounts}. */
final class Tally {
  private final AtomicLong accepted = new AtomicLong();
  private final AtomicLong stored = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private final AtomicLong spooled = new AtomicLong();
  private final AtomicLong retries = new AtomicLong();
  private final AtomicLong mostWaiting = new AtomicLong();

  void accepted(long events) {
    accepted.addAndGet(events);
  }

  /** Called before every decrease of what waits, it sees each of its peaks. */
  private void noteWaiting() {
    mostWaiting.accumulateAndGet(counts().waiting(), Math::max);
  }

  void stored(long events, long ofThemRefused) {
    noteWaiting();
    stored.addAndGet(events - ofThemRefused);
    refused.addAndGet(ofThemRefused);
  }

  void spooled(long events) {
    noteWaiting();
    spooled.addAndGet(events);
  }

  void unspooled(long events) {
    spooled.addAndGet(-events);
  }

  void retried() {
    retries.incrementAndGet();
  }

  BufferCounts counts() {
    // What leaves is read before what comes, or an event could be seen as both gone and waiting.
    long gone = stored.get();
    long aside = refused.get();
    long onDisk = spooled.get();
    long in = accepted.get();
    return new BufferCounts(
        in, gone, aside, onDisk, in - gone - aside - onDisk, mostWaiting.get(), retries.get());
  }
}
