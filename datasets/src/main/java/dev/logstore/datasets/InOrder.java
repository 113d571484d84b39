package dev.logstore.datasets;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/**
 * Makes numbered things with several threads and takes them in the order of their numbers. At most
 * one more than there are threads is made ahead, so that memory is bounded however many there are.
 */
final class InOrder {
  private InOrder() {}

  /** Takes the next thing, on the calling thread. */
  @FunctionalInterface
  interface Sink<T> {
    void take(T made) throws IOException;
  }

  /**
   * Makes the things from one number to another, exclusive. What a maker or the sink throws is
   * thrown on; no thread is left running.
   *
   * @throws DatasetException if the calling thread is interrupted
   */
  static <T> void forEach(int threads, int from, int to, IntFunction<T> maker, Sink<T> sink)
      throws IOException {
    ExecutorService makers = Executors.newFixedThreadPool(threads, daemons());
    try {
      Deque<Future<T>> ahead = new ArrayDeque<>(threads + 1);
      int next = from;
      for (int i = from; i < to; i++) {
        while (next < to && ahead.size() <= threads) {
          int number = next++;
          ahead.add(makers.submit(() -> maker.apply(number)));
        }
        sink.take(made(ahead.remove()));
      }
    } finally {
      makers.shutdownNow();
      waitFor(makers);
    }
  }

  private static <T> T made(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatasetException("interrupted; what was written is removed", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw new IllegalStateException("makers throw nothing checked", e.getCause());
    }
  }

  private static void waitFor(ExecutorService makers) {
    try {
      if (!makers.awaitTermination(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException("a window takes longer than a minute");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Threads that do not keep a program alive whose main thread has died. */
  private static ThreadFactory daemons() {
    return work -> {
      Thread thread = new Thread(work, "datasets-maker");
      thread.setDaemon(true);
      return thread;
    };
  }
}
