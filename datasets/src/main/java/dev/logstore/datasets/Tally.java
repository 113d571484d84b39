package dev.logstore.datasets;

import java.util.HashSet;
import java.util.Set;

/** Counts events as they pass, for the manifest. */
final class Tally {
  private final Set<Long> users = new HashSet<>();
  private final Set<String> eventNames = new HashSet<>();
  private long events;
  private long anonymous;

  /** The user of the event before: rows of one user often follow each other. */
  private long lastUser;

  void add(MoodleEvent event) {
    events++;
    anonymous += event.anonymous();
    eventNames.add(event.eventName());
    if (event.userId() != lastUser) {
      lastUser = event.userId();
      addUser(lastUser);
    }
  }

  private void addUser(long user) {
    if (user != 0) {
      users.add(user);
    }
  }

  /** Adds what another has counted. */
  void add(Tally other) {
    events += other.events;
    anonymous += other.anonymous;
    users.addAll(other.users);
    eventNames.addAll(other.eventNames);
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
