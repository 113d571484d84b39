package dev.logstore.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The thesis's three ways of arrival. */
class LoadArrivalsTest {
  private static Map<Long, Long> perSecond(EventGenerator generator, List<MoodleEvent> events) {
    long start = generator.from().getEpochSecond();
    return events.stream()
        .collect(
            Collectors.groupingBy(
                e -> e.timeCreated() - start, TreeMap::new, Collectors.counting()));
  }

  @Test
  void steadyIsTenEventsInEachSecondOfAnHour() {
    EventGenerator generator = new EventGenerator(SiteProfile.load("steady"), 1);
    Map<Long, Long> seconds = perSecond(generator, EventGeneratorTest.all(generator));
    assertThat(seconds).hasSize(3600);
    assertThat(seconds.values()).containsOnly(10L);
  }

  @Test
  void burstIsAHundredEventsASecondForTenSecondsThenRestForFifty() {
    EventGenerator generator = new EventGenerator(SiteProfile.load("burst"), 1);
    Map<Long, Long> seconds = perSecond(generator, EventGeneratorTest.all(generator));
    assertThat(seconds).hasSize(600);
    assertThat(seconds.values()).containsOnly(100L);
    assertThat(seconds.keySet()).allSatisfy(second -> assertThat(second % 60).isLessThan(10));
  }

  @Test
  void realisticIsThreeTimesTheBaseRateInPeakHoursAndThreeTenthsInLowOnes() {
    SiteProfile profile = SiteProfile.load("realistic");
    List<MoodleEvent> events = EventGeneratorTest.all(new EventGenerator(profile, 1));
    ZoneId zone = profile.calendar().timeZone();
    Map<Integer, Long> hours =
        events.stream()
            .collect(
                Collectors.groupingBy(
                    e -> Instant.ofEpochSecond(e.timeCreated()).atZone(zone).getHour(),
                    Collectors.counting()));
    for (int hour = 0; hour < 24; hour++) {
      boolean peak = List.of(9, 10, 11, 14, 15, 16, 19, 20).contains(hour);
      boolean low = hour <= 6 || hour == 23;
      assertThat(hours.get(hour))
          .as("hour %d", hour)
          .isBetween(peak ? 21_599L : low ? 2159L : 7199L, peak ? 21_601L : low ? 2161L : 7201L);
    }
  }

  @Test
  void theActivitiesHaveTheWeightsOfTheThesis() {
    List<MoodleEvent> events =
        EventGeneratorTest.all(new EventGenerator(SiteProfile.load("steady"), 1));
    assertThat(share(events, "dashboard_viewed")).isCloseTo(0.05, within(0.006));
    assertThat(share(events, "user_profile_viewed")).isCloseTo(0.10, within(0.008));
    // A course without a module of the kind is looked at instead.
    assertThat(share(events, "course_viewed")).isBetween(0.29, 0.40);
    assertThat(share(events, "attempt_started")).isBetween(0.10, 0.16);
  }

  private static double share(List<MoodleEvent> events, String name) {
    return events.stream().filter(e -> e.eventName().endsWith("\\" + name)).count()
        / (double) events.size();
  }

  @Test
  void moreEventsThanThereIsTimeForAreRefused() {
    SiteProfile profile = SiteProfile.parse("mine", "extends: steady\nevents: 6048001\n");
    assertThatThrownBy(() -> new EventGenerator(profile, 1))
        .isInstanceOf(DatasetException.class)
        .hasMessage(
            "profile mine: events is 6048001, but the load driver sends 6048000 in the time of the"
                + " calendar; raise calendar.weeks or arrival.load.eventsPerSecond");
  }
}
