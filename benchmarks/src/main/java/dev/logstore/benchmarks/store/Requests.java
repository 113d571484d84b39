package dev.logstore.benchmarks.store;

import dev.logstore.datasets.MoodleEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The events of a {@link Replay} as requests log them, for any number of threads: thread k of n has
 * every n-th request from the k-th.
 *
 * <p>One PHP request may log several events. They stand next to each other in the log, with one
 * user and one second; consecutive rows that agree in both are taken for one request.
 */
public final class Requests {
  private final Replay replay;

  /** Number of the event that each request begins with, and the number of events at the end. */
  private final List<Integer> starts;

  private Requests(Replay replay, List<Integer> starts) {
    this.replay = replay;
    this.starts = List.copyOf(starts);
  }

  /** Every event a request of its own. */
  public static Requests ofSingles(List<MoodleEvent> events, long spanSeconds) {
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i <= events.size(); i++) {
      starts.add(i);
    }
    return new Requests(new Replay(events, spanSeconds), starts);
  }

  /** Consecutive events of one user in one second as one request. */
  public static Requests ofUsers(List<MoodleEvent> events, long spanSeconds) {
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      if (i == 0 || !belongTogether(events.get(i - 1), events.get(i))) {
        starts.add(i);
      }
    }
    starts.add(events.size());
    return new Requests(new Replay(events, spanSeconds), starts);
  }

  /** Events of a request on average. */
  public double meanSize() {
    return (double) starts.get(starts.size() - 1) / count();
  }

  /** The requests of one thread. */
  public Lane lane(int thread, int threads) {
    return new Lane(thread, threads);
  }

  /** One thread's requests, in order; not for several threads. */
  public final class Lane {
    private final int threads;
    private final int first;
    private long next;

    private Lane(int thread, int threads) {
      this.first = thread;
      this.next = thread;
      this.threads = threads;
    }

    /** The next request; there is always one. */
    public List<MoodleEvent> next() {
      List<MoodleEvent> request = request(next);
      next += threads;
      return request;
    }

    /** The events of the requests that {@link #next} gave, again. */
    public Stream<MoodleEvent> given() {
      return LongStream.iterate(first, number -> number < next, number -> number + threads)
          .boxed()
          .flatMap(number -> request(number).stream());
    }
  }

  private List<MoodleEvent> request(long number) {
    long pass = number / count();
    int index = (int) (number % count());
    long events = starts.get(starts.size() - 1);
    List<MoodleEvent> request = new ArrayList<>(starts.get(index + 1) - starts.get(index));
    for (int i = starts.get(index); i < starts.get(index + 1); i++) {
      request.add(replay.at(pass * events + i));
    }
    return request;
  }

  private int count() {
    return starts.size() - 1;
  }

  private static boolean belongTogether(MoodleEvent one, MoodleEvent next) {
    return one.userId() == next.userId() && one.timeCreated() == next.timeCreated();
  }
}
