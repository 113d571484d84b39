package dev.logstore.benchmarks.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.store.EventDigest;
import dev.logstore.datasets.MoodleEvent;
import dev.logstore.results.Metric;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is old goes, what is young stays, whatever the table and the way. */
@ExtendWith(LifecycleStage.Provided.class)
class RetentionIT {
  private static final int KEEP_DAYS = 14;
  private static final long DAY = 86_400;
  private static final Duration LIMIT = Duration.ofMinutes(5);

  @ParameterizedTest
  @ValueSource(
      strings = {"standard", "partitioned-day", "partitioned-month", "draft", "plugin", "tuned"})
  void theFirstSecondOfADayStaysAndTheOneBeforeGoes(String schema, LifecycleStage stage)
      throws SQLException {
    Workplace place = stage.copy(schema);
    long cutoff = place.daysBack(KEEP_DAYS);
    assertThat(cutoff % DAY).isZero();
    MoodleEvent last = stage.events().get(0).withTimeCreated(cutoff - 1);
    MoodleEvent first = stage.events().get(0).withTimeCreated(cutoff);
    LifecycleStage.insert(place, List.of(last, first));

    assertThat(leftAfter(place, cutoff)).isEqualTo(expected(place, stage, cutoff, first));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"standard", "partitioned-day", "partitioned-month", "draft", "plugin", "tuned"})
  void aMomentWithinADayCutsTheDay(String schema, LifecycleStage stage) throws SQLException {
    Workplace place = stage.copy(schema);
    List<MoodleEvent> events = stage.events();
    MoodleEvent middle = events.get(events.size() / 2);
    long cutoff = middle.timeCreated();
    assertThat(cutoff % DAY).isBetween(3600L, DAY - 3600);

    assertThat(leftAfter(place, cutoff)).isEqualTo(expected(place, stage, cutoff));
  }

  private static EventDigest leftAfter(Workplace place, long cutoff) throws SQLException {
    try (Connection connection = place.connect()) {
      assertThat(new Removal(place.schema(), LIMIT).before(connection, cutoff).runs()).isEqualTo(1);
      return EventDigest.stored(connection, place.schema(), 0);
    }
  }

  private static EventDigest expected(
      Workplace place, LifecycleStage stage, long cutoff, MoodleEvent... further) {
    List<MoodleEvent> young = new ArrayList<>(List.of(further));
    stage.events().stream().filter(event -> event.timeCreated() >= cutoff).forEach(young::add);
    assertThat(young).hasSizeBetween(1000, 9000);
    return EventDigest.of(place.schema(), young.stream());
  }

  @Test
  void moodlesLoopTakesTheOldestDayAgainAndAgain(LifecycleStage stage) throws SQLException {
    Workplace place = stage.copy("standard");
    long cutoff = place.daysBack(KEEP_DAYS);
    try (Connection connection = place.connect()) {
      Removal.Done done = new Removal(place.schema(), LIMIT).before(connection, cutoff);

      assertThat(done.steps()).hasSize(stepsOfMoodle(stage.events(), cutoff)).hasSizeGreaterThan(9);
      assertThat(done.runs()).isEqualTo(1);
      assertThat(new Removal(place.schema(), LIMIT).before(connection, cutoff).runs()).isZero();
    }
  }

  /** With a limit that every statement exceeds, each of them is the only one of its day's run. */
  @Test
  void moodlesTaskGoesOnTheNextDayWhenItsTimeIsUp(LifecycleStage stage) throws SQLException {
    Workplace place = stage.copy("standard");
    long cutoff = place.daysBack(KEEP_DAYS);
    try (Connection connection = place.connect()) {
      Removal.Done done = new Removal(place.schema(), Duration.ZERO).before(connection, cutoff);

      assertThat(done.runs()).isEqualTo(stepsOfMoodle(stage.events(), cutoff));
      assertThat(EventDigest.stored(connection, place.schema(), 0))
          .isEqualTo(expected(place, stage, cutoff));
    }
  }

  /** A day from the oldest event on, until nothing is left before the cutoff. */
  private static int stepsOfMoodle(List<MoodleEvent> events, long cutoff) {
    int steps = 0;
    long end = Long.MIN_VALUE;
    for (MoodleEvent event : events) {
      if (event.timeCreated() < cutoff && event.timeCreated() >= end) {
        steps++;
        end = Math.min(event.timeCreated() + DAY, cutoff);
      }
    }
    return steps;
  }

  @Test
  void aTableThatIsWrittenAnewGivesItsSpaceBack(LifecycleStage stage) throws SQLException {
    Workplace place = stage.copy("standard");

    Map<Metric, Double> values = LifecycleStage.run(new Retention(14, LIMIT, 50, true), place);

    assertThat(values.get(Metric.SIZE_AFTER)).isLessThan(0.8 * values.get(Metric.SIZE_BEFORE));
    assertThat(values.get(Metric.RETENTION_RUNS)).isEqualTo(1);
    assertThat(values.get(Metric.INSERT_LATENCY_MAX))
        .isGreaterThanOrEqualTo(values.get(Metric.INSERT_LATENCY_P99));
  }

  @Test
  void whatWouldRemoveNothingOrEverythingIsRefused(LifecycleStage stage) {
    Workplace place = stage.copy("standard");

    assertThatThrownBy(() -> new Cutoff(place.dataset(), 90).requireOldAndYoungEvents("keepDays"))
        .isInstanceOf(BenchmarkException.class)
        .hasMessage(
            "keepDays: 90 days would remove nothing of the data set tiny (10000 events, 28 days to"
                + " 2026-03-30T03:00:00Z): choose fewer days or a longer data set");
    assertThatThrownBy(() -> new Cutoff(place.dataset(), -1).requireOldAndYoungEvents("keepDays"))
        .hasMessageContaining("would remove everything");
    new Cutoff(place.dataset(), KEEP_DAYS).requireOldAndYoungEvents("keepDays");
  }
}
