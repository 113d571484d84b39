package dev.logstore.benchmarks.store;

import dev.logstore.datasets.MoodleEvent;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The events that a harness writes: a data set's beginning again and again, each time later by the
 * data set's span, so that time goes on where the loaded rows end. A data set spans whole weeks;
 * weekdays and hours stay what they were. Which events were written follows from their number.
 */
public final class Replay {
  private final List<MoodleEvent> first;
  private final long spanSeconds;
  private long next;

  /**
   * @param events the beginning of the data set, not empty
   * @param spanSeconds how long the data set lasts
   */
  public Replay(List<MoodleEvent> events, long spanSeconds) {
    if (events.isEmpty() || spanSeconds <= 0) {
      throw new IllegalArgumentException("a replay needs events and a span");
    }
    // Shifted once here and not in the timed region; later passes are made on the fly.
    this.first =
        events.stream()
            .map(event -> event.withTimeCreated(event.timeCreated() + spanSeconds))
            .toList();
    this.spanSeconds = spanSeconds;
  }

  /** The next event; there is always one. */
  public MoodleEvent next() {
    return at(next++);
  }

  /** How many events {@link #next} has given. */
  public long count() {
    return next;
  }

  /** Those events again, to be digested after the timed region. */
  public Stream<MoodleEvent> given() {
    return LongStream.range(0, next).mapToObj(this::at);
  }

  /** The event of that number, from 0; the same for every thread that asks. */
  public MoodleEvent at(long index) {
    long pass = index / first.size();
    MoodleEvent event = first.get((int) (index % first.size()));
    return pass == 0 ? event : event.withTimeCreated(event.timeCreated() + pass * spanSeconds);
  }
}
