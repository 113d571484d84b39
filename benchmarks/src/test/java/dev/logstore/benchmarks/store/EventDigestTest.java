package dev.logstore.benchmarks.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logstore.benchmarks.TestEvents;
import dev.logstore.datasets.MoodleEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class EventDigestTest {

  @Property
  void theOrderOfTheEventsDoesNotMatter(
      @ForAll @IntRange(max = 30) int size, @ForAll Random random) {
    List<MoodleEvent> events = TestEvents.sequence(size);
    List<MoodleEvent> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, random);

    assertThat(EventDigest.of(shuffled.stream())).isEqualTo(EventDigest.of(events.stream()));
  }

  @Property
  void aLostADoubledAndAnAlteredEventShow(@ForAll @IntRange(min = 1, max = 30) int size) {
    List<MoodleEvent> events = TestEvents.sequence(size);
    EventDigest all = EventDigest.of(events.stream());

    List<MoodleEvent> lost = events.subList(1, size);
    List<MoodleEvent> altered = new ArrayList<>(events);
    altered.set(0, events.get(0).withTimeCreated(1));
    List<MoodleEvent> swapped = new ArrayList<>(lost);
    swapped.add(events.get(size - 1));

    assertThat(EventDigest.of(lost.stream())).isNotEqualTo(all);
    assertThat(EventDigest.of(altered.stream())).isNotEqualTo(all);
    if (size > 1) {
      assertThat(EventDigest.of(swapped.stream())).isNotEqualTo(all);
    }
  }

  @Example
  void noEventsHaveTheEmptyDigest() {
    assertThat(EventDigest.of(TestEvents.sequence(0).stream())).isEqualTo(EventDigest.NONE);
  }
}
