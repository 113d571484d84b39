package dev.logstore.benchmarks.load;

import java.util.concurrent.locks.LockSupport;

/** The time of a load run, and waiting for it. */
interface LoadClock {

  /** Nanoseconds since an arbitrary origin. */
  long nanoTime();

  /** Comes back when {@link #nanoTime} has reached that time. */
  void waitUntil(long nanoTime);

  /** The machine's own time. */
  static LoadClock system() {
    return new LoadClock() {
      /** How much later than asked for a thread may wake up; that long it waits awake. */
      private static final long SLACK = 100_000;

      @Override
      public long nanoTime() {
        return System.nanoTime();
      }

      @Override
      public void waitUntil(long nanoTime) {
        for (long left = nanoTime - nanoTime(); left > 0; left = nanoTime - nanoTime()) {
          if (left > SLACK) {
            LockSupport.parkNanos(left - SLACK);
          } else {
            Thread.onSpinWait();
          }
        }
      }
    };
  }
}
