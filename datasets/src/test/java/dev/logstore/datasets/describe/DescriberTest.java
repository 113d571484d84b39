package dev.logstore.datasets.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.logstore.datasets.EventGenerator;
import dev.logstore.datasets.MoodleEvent;
import dev.logstore.datasets.SiteProfile;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DescriberTest {
  private static final ZoneId UTC = ZoneId.of("UTC");

  /** 2026-03-02, a Monday, 12:00:00 UTC. */
  private static final long NOON = 1_772_452_800;

  private static MoodleEvent event(long user, long context, long time, String origin) {
    return new MoodleEvent(
        "\\core\\event\\course_viewed",
        "core",
        "viewed",
        "course",
        null,
        null,
        "r",
        2,
        context,
        50,
        7,
        user,
        7L,
        null,
        0,
        null,
        time,
        origin,
        null,
        null);
  }

  private static Description describe(ZoneId zone, MoodleEvent... events) {
    Describer describer = new Describer(zone);
    List.of(events).forEach(describer);
    return describer.result(1000);
  }

  @Test
  void aPauseOfMoreThanThirtyMinutesEndsASession() {
    Description.Sessions sessions =
        describe(
                UTC,
                event(5, 1, NOON, "web"),
                event(5, 1, NOON, "web"),
                event(6, 9, NOON + 10, "web"),
                event(5, 2, NOON + 1800, "web"),
                event(5, 2, NOON + 3601, "web"))
            .sessions();
    assertThat(sessions.number()).isEqualTo(3);
    assertThat(sessions.events().max()).isEqualTo(3);
    assertThat(sessions.seconds().max()).isEqualTo(1800);
    assertThat(sessions.single()).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(sessions.gapSeconds().number()).isEqualTo(2);
    assertThat(sessions.sameSecond()).isEqualTo(0.5);
    assertThat(sessions.sameContext()).isEqualTo(0.5);
  }

  @Test
  void nobodyTheGuestAndTheCommandLineMakeNoSession() {
    Description described =
        describe(UTC, event(0, 1, NOON, "web"), event(1, 1, NOON, "web"), event(2, 1, NOON, "cli"));
    assertThat(described.sessions().number()).isZero();
    assertThat(described.events()).isEqualTo(3);
    assertThat(described.users()).isEqualTo(2);
  }

  @Test
  void hoursAndWeekdaysAreThoseOfTheZone() {
    Description here = describe(UTC, event(5, 1, NOON, "web"));
    assertThat(here.hours().get(12)).isEqualTo(1);
    assertThat(here.weekdays().get(0)).isEqualTo(1);
    Description there = describe(ZoneId.of("Pacific/Auckland"), event(5, 1, NOON, null));
    assertThat(there.hours().get(1)).isEqualTo(1);
    assertThat(there.weekdays().get(1)).isEqualTo(1);
    assertThat(there.origin()).containsExactly(new Description.Share("(null)", 1, 1));
  }

  @Test
  void aQuantileIsAValueThatOccurs() {
    Quantiles q = Histogram.of(List.of(1L, 2L, 3L, 4L, 100L)).quantiles();
    assertThat(q).isEqualTo(new Quantiles(5, 22, 1, 3, 100, 100, 100));
    assertThat(Histogram.of(List.of()).quantiles()).isEqualTo(new Quantiles(0, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void anEmptyLogIsDescribed() {
    Description nothing = new Describer(UTC).result(0);
    assertThat(nothing.events()).isZero();
    assertThat(nothing.from()).isNull();
    assertThat(DescriptionTable.render(nothing)).startsWith("events         0\n");
  }

  @Test
  void theTableIsTheSameUnderAnotherLocale() {
    Description described = describe(UTC, event(5, 1, NOON, "web"));
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(DescriptionTable.render(described))
          .contains("size           1,000 bytes, 1000 a row\n")
          .contains("first          " + Instant.ofEpochSecond(NOON))
          .contains("single event   100.00 % of sessions");
    } finally {
      Locale.setDefault(locale);
    }
  }

  /** The ranges are those of three real courses, widened a little; a site holds more than them. */
  @Test
  void aGeneratedLogLooksLikeTheRealOnes() {
    SiteProfile small = SiteProfile.load("small");
    Describer describer = new Describer(small.calendar().timeZone());
    new EventGenerator(small, 1).forEach(describer);
    Description log = describer.result(0);

    assertThat(share(log.crud(), "r")).isBetween(0.80, 0.91);
    assertThat(share(log.crud(), "u")).isBetween(0.04, 0.16);
    assertThat(share(log.crud(), "c")).isBetween(0.024, 0.05);
    assertThat(share(log.eduLevel(), "2")).isBetween(0.78, 0.98);
    assertThat(share(log.eventMix(), "\\core\\event\\course_viewed")).isBetween(0.15, 0.37);
    assertThat(share(log.eventMix(), "\\mod_quiz\\event\\attempt_viewed")).isBetween(0.09, 0.37);
    assertThat(log.sessions().events().mean()).isBetween(7.5, 10.5);
    assertThat(log.sessions().events().median()).isBetween(3L, 4L);
    assertThat(log.sessions().events().p90()).isBetween(17L, 29L);
    assertThat(log.sessions().events().p99()).isBetween(60L, 98L);
    assertThat(log.sessions().single()).isBetween(0.18, 0.27);
    assertThat(log.sessions().gapSeconds().median()).isBetween(7L, 13L);
    assertThat(log.sessions().sameSecond()).isBetween(0.04, 0.14);
    assertThat(log.sessions().sameContext()).isBetween(0.50, 0.66);
    assertThat(log.text().eventName()).isBetween(30.0, 35.0);
  }

  private static double share(List<Description.Share> shares, String name) {
    return shares.stream()
        .filter(share -> share.name().equals(name))
        .mapToDouble(Description.Share::share)
        .sum();
  }
}
