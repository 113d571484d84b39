package dev.logstore.datasets;

import java.util.ArrayList;
import java.util.List;

/** The events of the sessions of one day, up to the day's quota. Not thread-safe. */
final class EventBatch {
  private final List<MoodleEvent> events;
  private final int quota;
  private final long firstRow;

  /**
   * @param quota how many events it takes
   * @param firstRow the id of a row made by its first event
   */
  EventBatch(int quota, long firstRow) {
    this.events = new ArrayList<>(quota);
    this.quota = quota;
    this.firstRow = firstRow;
  }

  boolean full() {
    return events.size() >= quota;
  }

  /** Takes the event, or drops it if full. */
  void add(MoodleEvent event) {
    if (!full()) {
      events.add(event);
    }
  }

  /** The id of a row made by the next event: no other event of the data set has it. */
  long nextRow() {
    return firstRow + events.size();
  }

  /** In the order of the sessions, not of time. */
  List<MoodleEvent> events() {
    return events;
  }
}
