package dev.logstore.benchmarks.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logstore.benchmarks.TestEvents;
import dev.logstore.datasets.MoodleEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RequestsTest {
  private static final long WEEK = 604_800;

  @Property
  void threadsShareTheEventsWithoutGapAndWithoutDouble(
      @ForAll @IntRange(min = 1, max = 30) int size,
      @ForAll @IntRange(min = 1, max = 8) int threads,
      @ForAll @IntRange(max = 20) int each) {
    List<MoodleEvent> events = TestEvents.sequence(size);
    Requests requests = Requests.ofSingles(events, WEEK);
    List<MoodleEvent> given = new ArrayList<>();
    for (int thread = 0; thread < threads; thread++) {
      Requests.Lane lane = requests.lane(thread, threads);
      List<MoodleEvent> own =
          Stream.generate(lane::next).limit(each).flatMap(List::stream).toList();
      assertThat(lane.given()).containsExactlyElementsOf(own);
      given.addAll(own);
    }

    Replay replay = new Replay(events, WEEK);
    assertThat(given)
        .containsExactlyInAnyOrderElementsOf(
            Stream.iterate(0L, i -> i + 1).limit((long) threads * each).map(replay::at).toList());
  }

  @Example
  void oneUserInOneSecondIsOneRequest() {
    MoodleEvent event = TestEvents.sequence(1).get(0);
    MoodleEvent later = event.withTimeCreated(event.timeCreated() + 1);
    MoodleEvent other = TestEvents.sequence(2).get(1).withTimeCreated(later.timeCreated());
    Requests requests = Requests.ofUsers(List.of(event, event, later, other, event), WEEK);

    Requests.Lane lane = requests.lane(0, 1);

    assertThat(Stream.generate(lane::next).limit(5).map(List::size)).containsExactly(2, 1, 1, 1, 2);
    assertThat(requests.meanSize()).isEqualTo(5.0 / 4);
  }
}
