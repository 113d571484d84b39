package dev.logstore.benchmarks.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Sends events when they are due, whether or not the store has answered the ones before: an open
 * loop. A worker that comes late does not shift the events after it; their latency counts from when
 * they were due (Tene's "coordinated omission" does not happen).
 */
public final class LoadRig {
  private final Settings settings;
  private final LoadClock clock;
  private final Sink sink;

  /**
   * How the rig works.
   *
   * @param workers threads, 1 or more: as many requests run side by side at most
   * @param skipAfter an event that nobody began with for so long is skipped and counted; zero to
   *     never skip
   */
  public record Settings(int workers, Duration skipAfter) {
    public Settings {
      if (workers < 1 || skipAfter.isNegative()) {
        throw new IllegalArgumentException(
            "workers: %d, skipAfter: %s; they have to be 1 or more and not negative"
                .formatted(workers, skipAfter));
      }
    }
  }

  /** What takes the events. Thread-safe. */
  @FunctionalInterface
  public interface Sink {
    /**
     * Runs the request that logs an event.
     *
     * @param event its number, from 0
     * @return false if the store did not accept it
     */
    boolean send(int event);
  }

  public LoadRig(Settings settings, Sink sink) {
    this(settings, LoadClock.system(), sink);
  }

  LoadRig(Settings settings, LoadClock clock, Sink sink) {
    this.settings = settings;
    this.clock = clock;
    this.sink = sink;
  }

  /**
   * Sends all events of a schedule. Anything that the sink throws ends the run and is thrown on.
   *
   * @param recorder holds their intended starts, and gets what becomes of them
   */
  public void run(LatencyRecorder recorder) {
    long origin = clock.nanoTime();
    AtomicInteger next = new AtomicInteger();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Runnable work =
        () -> {
          for (int event = next.getAndIncrement();
              event < recorder.events() && failure.get() == null;
              event = next.getAndIncrement()) {
            one(recorder, event, origin);
          }
        };
    if (settings.workers() == 1) {
      work.run();
      return;
    }
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < settings.workers(); i++) {
      Thread thread = new Thread(work, "load-" + i);
      thread.setUncaughtExceptionHandler((t, thrown) -> failure.compareAndSet(null, thrown));
      threads.add(thread);
      thread.start();
    }
    threads.forEach(LoadRig::join);
    if (failure.get() != null) {
      throw new IllegalStateException("a worker of the load failed", failure.get());
    }
  }

  private void one(LatencyRecorder recorder, int event, long origin) {
    long due = recorder.intended(event);
    clock.waitUntil(origin + due);
    long started = clock.nanoTime() - origin;
    if (!settings.skipAfter().isZero() && started - due > settings.skipAfter().toNanos()) {
      recorder.skipped(event);
      return;
    }
    recorder.begun(event, started);
    boolean accepted = sink.send(event);
    recorder.finished(event, clock.nanoTime() - origin, accepted);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the load ran", e);
    }
  }
}
