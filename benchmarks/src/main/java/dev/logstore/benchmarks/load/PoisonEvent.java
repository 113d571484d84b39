package dev.logstore.benchmarks.load;

import dev.logstore.datasets.MoodleEvent;

/** Events that every server refuses. */
public final class PoisonEvent {
  /** Longer than any schema's column of event names. */
  private static final String NAME = "x".repeat(300);

  private PoisonEvent() {}

  /** The event with a name that fits no table. */
  public static MoodleEvent of(MoodleEvent event) {
    return new MoodleEvent(
        NAME,
        event.component(),
        event.action(),
        event.target(),
        event.objectTable(),
        event.objectId(),
        event.crud(),
        event.eduLevel(),
        event.contextId(),
        event.contextLevel(),
        event.contextInstanceId(),
        event.userId(),
        event.courseId(),
        event.relatedUserId(),
        event.anonymous(),
        event.other(),
        event.timeCreated(),
        event.origin(),
        event.ip(),
        event.realUserId());
  }
}
