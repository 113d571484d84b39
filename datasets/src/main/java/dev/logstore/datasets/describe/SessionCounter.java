package dev.logstore.datasets.describe;

import dev.logstore.datasets.MoodleEvent;
import java.util.HashMap;
import java.util.Map;

/** Cuts the rows of each user into sessions, in one pass over a log in the order of time. */
final class SessionCounter {
  /** The usual cut of the literature on web logs, and that of the calibration data. */
  static final long LONGEST_PAUSE_SECONDS = 1800;

  private static final long GUEST = 1;
  private static final long MINUTE = 60;

  private final Map<Long, Open> open = new HashMap<>();
  private final Histogram events = new Histogram();
  private final Histogram seconds = new Histogram();
  private final Histogram gaps = new Histogram();
  private final Histogram pauses = new Histogram();
  private final Histogram together = new Histogram();
  private long sameContext;
  private long withinMinute;

  private static final class Open {
    private long first;
    private long last;
    private long context;
    private long rows;
    private long sameSecond;
  }

  void accept(MoodleEvent event) {
    if (event.userId() <= GUEST || "cli".equals(event.origin())) {
      return;
    }
    Open session = open.computeIfAbsent(event.userId(), user -> new Open());
    long pause = event.timeCreated() - session.last;
    if (session.rows > 0 && pause <= LONGEST_PAUSE_SECONDS) {
      gaps.add(pause);
      withinMinute += pause <= MINUTE ? 1 : 0;
      sameContext += session.context == event.contextId() ? 1 : 0;
    } else {
      if (session.rows > 0) {
        pauses.add(pause);
      }
      finish(session);
      session.first = event.timeCreated();
      session.rows = 0;
    }
    if (pause > 0) {
      finishSecond(session);
    }
    session.last = event.timeCreated();
    session.context = event.contextId();
    session.rows++;
    session.sameSecond++;
  }

  private void finish(Open session) {
    if (session.rows > 0) {
      events.add(session.rows);
      seconds.add(session.last - session.first);
    }
  }

  private void finishSecond(Open session) {
    if (session.sameSecond > 0) {
      together.add(session.sameSecond);
      session.sameSecond = 0;
    }
  }

  /** Ends all sessions. Add nothing more. */
  Description.Sessions result() {
    int users = open.size();
    open.values().forEach(this::finish);
    open.values().forEach(this::finishSecond);
    open.clear();
    long allGaps = gaps.number() + pauses.number();
    return new Description.Sessions(
        events.number(),
        share(events.number(), users),
        events.quantiles(),
        seconds.quantiles(),
        events.share(1),
        gaps.quantiles(),
        pauses.quantiles(),
        gaps.share(0),
        share(withinMinute, allGaps),
        share(gaps.number(), allGaps),
        share(sameContext, gaps.number()),
        together.share(1),
        together.share(2),
        together.share(3));
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : part / (double) whole;
  }
}
