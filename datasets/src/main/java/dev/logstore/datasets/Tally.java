package dev.logstore.datasets;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts events as they pass, for the manifest. */
final class Tally {
  private static final int MOST_SMALL = 1 << 26;

  private final BitSet smallUsers = new BitSet();
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
    if (user > 0 && user < MOST_SMALL) {
      smallUsers.set((int) user);
    } else if (user != 0) {
      users.add(user);
    }
  }

  /** Adds what was counted otherwise. */
  void add(long moreEvents, long moreAnonymous, BitSet moreUsers, List<String> moreNames) {
    events += moreEvents;
    anonymous += moreAnonymous;
    smallUsers.or(moreUsers);
    eventNames.addAll(moreNames);
  }

  /** Adds what another has counted. */
  void add(Tally other) {
    events += other.events;
    anonymous += other.anonymous;
    users.addAll(other.users);
    smallUsers.or(other.smallUsers);
    eventNames.addAll(other.eventNames);
  }

  long events() {
    return events;
  }

  long users() {
    return (long) users.size() + smallUsers.cardinality();
  }

  long distinctEventNames() {
    return eventNames.size();
  }

  long anonymous() {
    return anonymous;
  }
}
