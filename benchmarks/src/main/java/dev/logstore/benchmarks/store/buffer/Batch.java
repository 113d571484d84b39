package dev.logstore.benchmarks.store.buffer;

import dev.logstore.datasets.MoodleEvent;
import java.util.List;
import java.util.UUID;

/**
 * Events that are stored together, once.
 *
 * @param id recorded in the database in the transaction of the events
 * @param events not empty
 */
record Batch(UUID id, List<MoodleEvent> events) {
  Batch {
    events = List.copyOf(events);
  }

  static Batch of(List<MoodleEvent> events) {
    return new Batch(UUID.randomUUID(), events);
  }
}
