package dev.logstore.datasets;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The sessions of a run of windows, made once each although several windows need them. Any number
 * of threads may ask, each window once and roughly in order.
 */
final class SharedSessions {
  private final EventGenerator generator;
  private final int from;
  private final ConcurrentHashMap<Integer, FutureTask<EventColumns>> made =
      new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Integer, Integer> uses = new ConcurrentHashMap<>();
  private final int to;

  /**
   * @param from first window that will be asked for
   * @param to window after the last
   */
  SharedSessions(EventGenerator generator, int from, int to) {
    this.generator = generator;
    this.from = from;
    this.to = to;
  }

  /** A window of the run. */
  Window window(int index) {
    sessions(index); // Its own first: another thread may be making the older ones.
    List<EventColumns> needed = new ArrayList<>();
    for (int i = generator.reaching(index); i <= index; i++) {
      needed.add(sessions(i));
    }
    return generator.window(index, needed);
  }

  /** Tells that a window has been worked on: what no other needs is given back. */
  void done(int index) {
    for (int i = generator.reaching(index); i <= index; i++) {
      if (uses.merge(i, 1, Integer::sum) == usesOf(i)) {
        made.remove(i);
        uses.remove(i);
      }
    }
  }

  private int usesOf(int sessions) {
    int uses = 0;
    for (int i = Math.max(from, sessions); i < to && generator.reaching(i) <= sessions; i++) {
      uses++;
    }
    return uses;
  }

  private EventColumns sessions(int index) {
    FutureTask<EventColumns> task =
        made.computeIfAbsent(index, i -> new FutureTask<>(() -> generator.sessionsOf(i)));
    task.run(); // Does nothing if it has been run, or is being run by another thread.
    try {
      return task.get();
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
      throw new IllegalStateException("sessions throw nothing checked", e.getCause());
    }
  }
}
