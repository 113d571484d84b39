package dev.logstore.datasets;

import java.util.List;

/** A run of the log: the rows of one or more windows' sessions that fall into one of them. */
final class Window {
  private final long firstEvent;
  private final List<EventColumns> sessions;
  private final int[] from;
  private final int[] to;

  /** Takes rows one by one. */
  @FunctionalInterface
  interface RowSink {
    /** Takes a row of the columns. */
    void take(EventColumns columns, int row);
  }

  /**
   * @param firstEvent how many events the windows before have
   * @param sessions sorted, the older ones first
   * @param from first place of each in the order of time
   * @param to place after the last of each
   */
  Window(long firstEvent, List<EventColumns> sessions, int[] from, int[] to) {
    this.firstEvent = firstEvent;
    this.sessions = sessions;
    this.from = from;
    this.to = to;
  }

  long firstEvent() {
    return firstEvent;
  }

  /** Hands on all rows in the order of time; in one second, those of older sessions first. */
  void forEach(RowSink sink) {
    int[] place = from.clone();
    int own = sessions.size() - 1;
    EventColumns mine = sessions.get(own);
    while (true) {
      int oldest = own;
      long first = place[own] < to[own] ? mine.time(mine.at(place[own])) : Long.MAX_VALUE;
      for (int i = own - 1; i >= 0; i--) {
        if (place[i] < to[i]) {
          EventColumns older = sessions.get(i);
          long time = older.time(older.at(place[i]));
          if (time <= first) {
            first = time;
            oldest = i;
          }
        }
      }
      if (first == Long.MAX_VALUE) {
        return;
      }
      EventColumns columns = sessions.get(oldest);
      sink.take(columns, columns.at(place[oldest]++));
    }
  }
}
