package dev.logstore.benchmarks.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logstore.benchmarks.TestEvents;
import dev.logstore.datasets.MoodleEvent;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ParameterDrawTest {
  private static final long FROM = 1_772_420_400L;

  /** Course and user n have n events. */
  private static QueryParameters drawn(long seed) {
    ParameterDraw draw = new ParameterDraw(FROM, seed);
    MoodleEvent pattern = TestEvents.sequence(3).get(2);
    LongFunction<MoodleEvent> event =
        n ->
            new MoodleEvent(
                pattern.eventName(),
                pattern.component(),
                pattern.action(),
                pattern.target(),
                null,
                null,
                "r",
                2,
                1000 + n,
                70,
                2000 + n,
                n,
                n,
                null,
                0,
                "null",
                FROM + n,
                "web",
                null,
                null);
    IntStream.rangeClosed(2, 101)
        .forEach(n -> IntStream.range(0, n).forEach(i -> draw.add(event.apply(n))));
    return draw.drawn(FROM + 5000);
  }

  @Property(tries = 50)
  void setsAreBusyMedianAndQuietInTurn(@ForAll long seed) {
    List<ParameterSet> sets = drawn(seed).sets();

    assertThat(sets)
        .extracting(ParameterSet::name)
        .containsExactly("busy-1", "median-1", "quiet-1", "busy-2", "median-2", "quiet-2");
    assertThat(sets.get(0).course()).isBetween(92L, 101L);
    assertThat(sets.get(1).course()).isBetween(47L, 56L);
    assertThat(sets.get(2).course()).isBetween(2L, 11L);
    assertThat(sets)
        .allSatisfy(
            set -> {
              assertThat(set.module()).isEqualTo(2000 + set.course());
              assertThat(set.context()).isEqualTo(1000 + set.course());
              assertThat(set.member()).isEqualTo(set.course());
              assertThat(set.users()).containsExactly(set.course());
            });
  }

  @Property(tries = 20)
  void theSameSeedDrawsTheSame(@ForAll long seed) {
    assertThat(drawn(seed)).isEqualTo(drawn(seed));
  }

  @Example
  void theEndIsAFullHour() {
    assertThat(drawn(1).end() % 3600).isZero();
    assertThat(drawn(1).end()).isBetween(FROM + 5000, FROM + 5000 + 3599);
  }

  @Example
  void aLogWithoutACourseIsRefused() {
    assertThatThrownBy(() -> new ParameterDraw(FROM, 1).drawn(FROM + 1))
        .hasMessageContaining("no course");
  }
}
