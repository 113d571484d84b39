package dev.logstore.datasets;

import java.util.HashSet;
import java.util.Set;

/** Counts events as they pass, for the manifest. */
final class Tally {
  private final Set<Long> users = new HashSet<>();
  private final Set<String> eventNames = new HashSet<>();
  private long events;
  private long anonymous;

  void add(MoodleEvent event) {
    events++;
    anonymous += event.anonymous();
    eventNames.add(event.eventName());
    if (event.userId() != 0) {
      users.add(event.userId());
    }
  }

  long events() {
    return events;
  }

  long users() {
    return users.size();
  }

  long distinctEventNames() {
    return eventNames.size();
  }

  long anonymous() {
    return anonymous;
  }
}
