package dev.logstore.benchmarks.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logstore.benchmarks.TestEvents;
import dev.logstore.datasets.MoodleEvent;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ReplayTest {
  private static final long WEEK = 604_800;

  @Property
  void eventsComeAgainInTheirOrderEachPassOneSpanLater(
      @ForAll @IntRange(min = 1, max = 50) int size, @ForAll @IntRange(max = 200) int taken) {
    List<MoodleEvent> events = TestEvents.sequence(size);
    Replay replay = new Replay(events, WEEK);

    List<MoodleEvent> given = Stream.generate(replay::next).limit(taken).toList();

    for (int i = 0; i < taken; i++) {
      MoodleEvent original = events.get(i % size);
      int pass = i / size + 1;
      assertThat(given.get(i))
          .isEqualTo(original.withTimeCreated(original.timeCreated() + pass * WEEK));
    }
  }

  @Property
  void whatWasGivenCanBeListedAgain(@ForAll @IntRange(max = 120) int taken) {
    Replay replay = new Replay(TestEvents.sequence(7), WEEK);
    List<MoodleEvent> given = Stream.generate(replay::next).limit(taken).toList();

    assertThat(replay.given()).containsExactlyElementsOf(given);
    assertThat(replay.count()).isEqualTo(taken);
  }
}
