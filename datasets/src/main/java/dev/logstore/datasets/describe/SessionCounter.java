package dev.logstore.datasets.describe;

import dev.logstore.datasets.MoodleEvent;
import java.util.HashMap;
import java.util.Map;

/** Cuts the rows of each user into sessions, in one pass over a log in the order of time. */
final class SessionCounter {
  /** The usual cut of the literature on web logs, and that of the calibration data. */
  static final long LONGEST_PAUSE_SECONDS = 1800;

  private static final long GUEST = 1;

  private final Map<Long, Open> open = new HashMap<>();
  private final Histogram events = new Histogram();
  private final Histogram seconds = new Histogram();
  private final Histogram gaps = new Histogram();
  private long sameContext;

  private static final class Open {
    private long first;
    private long last;
    private long context;
    private long rows;
  }

  void accept(MoodleEvent event) {
    if (event.userId() <= GUEST || "cli".equals(event.origin())) {
      return;
    }
    Open session = open.computeIfAbsent(event.userId(), user -> new Open());
    long pause = event.timeCreated() - session.last;
    if (session.rows > 0 && pause <= LONGEST_PAUSE_SECONDS) {
      gaps.add(pause);
      sameContext += session.context == event.contextId() ? 1 : 0;
    } else {
      finish(session);
      session.first = event.timeCreated();
      session.rows = 0;
    }
    session.last = event.timeCreated();
    session.context = event.contextId();
    session.rows++;
  }

  private void finish(Open session) {
    if (session.rows > 0) {
      events.add(session.rows);
      seconds.add(session.last - session.first);
    }
  }

  /** Ends all sessions. Add nothing more. */
  Description.Sessions result() {
    open.values().forEach(this::finish);
    open.clear();
    return new Description.Sessions(
        events.number(),
        events.quantiles(),
        seconds.quantiles(),
        events.share(1),
        gaps.quantiles(),
        gaps.share(0),
        gaps.number() == 0 ? 0 : sameContext / (double) gaps.number());
  }
}
