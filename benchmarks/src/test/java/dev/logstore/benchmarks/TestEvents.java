package dev.logstore.benchmarks;

import dev.logstore.datasets.MoodleEvent;
import java.util.List;
import java.util.stream.IntStream;

/** Events that differ from each other and leave no column untried. */
public final class TestEvents {
  private static final long START = 1_772_420_400L;

  private TestEvents() {}

  /** The first {@code size} of a fixed sequence, a minute apart. */
  public static List<MoodleEvent> sequence(int size) {
    return IntStream.range(0, size).mapToObj(TestEvents::event).toList();
  }

  /** One event with every nullable column null, or with awkward text in each. */
  private static MoodleEvent event(int i) {
    boolean full = i % 2 == 0;
    return new MoodleEvent(
        "\\mod_quiz\\event\\attempt_viewed",
        "mod_quiz",
        "viewed",
        "attempt",
        full ? "quiz_attempts" : null,
        full ? (long) i : null,
        "r",
        2,
        100 + i,
        70,
        200 + i,
        300 + i,
        full ? 5L : null,
        full ? 6L : null,
        i % 3 == 0 ? 1 : 0,
        full ? "{\"page\":\"ação, \\\"x\\\"\\n'" + i + "\"}" : null,
        START + 60L * i,
        full ? "web" : null,
        full ? "2001:db8::" + Integer.toHexString(i + 1) : null,
        full ? 7L : null);
  }
}
