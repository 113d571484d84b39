package dev.logstore.datasets.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.logstore.datasets.DatasetException;
import dev.logstore.datasets.EventGenerator;
import dev.logstore.datasets.MoodleEvent;
import dev.logstore.datasets.SiteProfile;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    assertThat(q.number()).isEqualTo(5);
    assertThat(q.mean()).isEqualTo(22);
    assertThat(List.of(q.min(), q.p10(), q.p25(), q.median(), q.p75(), q.p90(), q.p99(), q.max()))
        .containsExactly(1L, 1L, 2L, 3L, 4L, 100L, 100L, 100L);
    assertThat(q.percentiles()).hasSize(99).isSorted();
    assertThat(Histogram.of(List.of()).quantiles().percentiles()).isEmpty();
  }

  @Test
  void largeValuesAreCountedToOnePartInFourThousand() {
    Histogram histogram = new Histogram();
    for (long value = 1; value <= 1_000_000; value++) {
      histogram.add(value);
    }
    Quantiles q = histogram.quantiles();
    assertThat(q.max()).isEqualTo(1_000_000);
    assertThat((double) q.median()).isCloseTo(500_000, within(500_000 / 4096.0));
    assertThat(q.p99()).isCloseTo(990_000, within(990_000 / 4096L));
  }

  @Test
  void theLogarithmLeavesZerosOut() {
    Quantiles q = Histogram.of(List.of(0L, 1L, 100L)).quantiles();
    assertThat(q.lnMu()).isCloseTo(Math.log(10), within(1e-12));
    assertThat(q.lnSigma()).isCloseTo(Math.log(10), within(1e-12));
  }

  @Test
  void equalSharesHaveNoSpreadAndOneOwnerHasAll() {
    Spread equal = Spread.of(List.of(5L, 5L, 5L, 5L, 5L, 5L, 5L, 5L, 5L, 5L));
    assertThat(equal.gini()).isCloseTo(0, within(1e-12));
    assertThat(equal.zipfSlope()).isCloseTo(0, within(1e-12));
    assertThat(equal.topTenthShare()).isCloseTo(0.1, within(1e-12));
    Spread one = Spread.of(List.of(0L, 0L, 0L, 9L));
    assertThat(one.gini()).isCloseTo(0.75, within(1e-12));
    assertThat(one.topTenthShare()).isEqualTo(1);
  }

  @Test
  void aZipfLawHasItsSlope() {
    List<Long> numbers =
        IntStream.rangeClosed(1, 1000)
            .mapToObj(rank -> Math.round(1e9 / Math.pow(rank, 1.2)))
            .toList();
    assertThat(Spread.of(numbers).zipfSlope()).isCloseTo(1.2, within(1e-4));
  }

  @Test
  void peaksAreOverTheMeanOfWholeDays() {
    long day = 86_400;
    Description.Rate rate =
        describe(
                UTC,
                event(5, 1, NOON, "web"),
                event(5, 1, NOON, "web"),
                event(5, 1, NOON + 30, "web"),
                event(5, 1, NOON + 2 * day, "web"))
            .rate();
    assertThat(rate.days()).isEqualTo(3);
    assertThat(rate.activeDays()).isEqualTo(2);
    assertThat(rate.eventsPerDay()).containsExactly(3L, 0L, 1L);
    assertThat(rate.peakDay()).isCloseTo(3 / (4 / 3.0), within(1e-9));
    assertThat(rate.peakHour()).isCloseTo(3 / (4 / 72.0), within(1e-9));
    assertThat(rate.peakSecond()).isCloseTo(2 / (4 / (3.0 * day)), within(1e-6));
    assertThat(rate.fanoHour()).isCloseTo((10 / 72.0 - 16 / 72.0 / 72) / (4 / 72.0), within(1e-9));
    assertThat(rate.wholeMinutes()).isEqualTo(0.75);
  }

  @Test
  void rowsInOneSecondOfOneUserAreOneRequest() {
    Description.Sessions sessions =
        describe(
                UTC,
                event(5, 1, NOON, "web"),
                event(6, 1, NOON, "web"),
                event(5, 1, NOON, "web"),
                event(5, 1, NOON + 9000, "web"))
            .sessions();
    assertThat(sessions.alone()).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(sessions.pairs()).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(sessions.pauseSeconds().max()).isEqualTo(9000);
    assertThat(sessions.withinSession()).isEqualTo(0.5);
  }

  @Test
  void addressesHaveKinds() {
    assertThat(
            Stream.of("8.8.8.8", "10.1.2.3", "172.31.0.1", "172.32.0.1", "2001:db8::1", "x", "")
                .map(AddressKind::of))
        .containsExactly(
            AddressKind.IPV4,
            AddressKind.IPV4_PRIVATE,
            AddressKind.IPV4_PRIVATE,
            AddressKind.IPV4,
            AddressKind.IPV6,
            AddressKind.OTHER,
            AddressKind.NONE);
  }

  @Test
  void aLogOutOfOrderIsRefused() {
    assertThatThrownBy(() -> describe(UTC, event(5, 1, NOON, "web"), event(5, 1, NOON - 1, "web")))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("event 2 is earlier")
        .hasMessageContaining("datasets import");
  }

  @Test
  void jsonIsReadBack() {
    Description described = describe(UTC, event(5, 1, NOON, "web"), event(6, 2, NOON + 7, null));
    assertThat(Descriptions.fromJson("x", Descriptions.toJson(described))).isEqualTo(described);
    assertThatThrownBy(() -> Descriptions.fromJson("x.json", "{}"))
        .hasMessageContaining("x.json is no description");
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
    assertThat(log.sessions().events().mean()).isBetween(7.5, 12.0);
    assertThat(log.sessions().events().median()).isBetween(3L, 4L);
    assertThat(log.sessions().events().p90()).isBetween(17L, 34L);
    assertThat(log.sessions().events().p99()).isBetween(60L, 112L);
    assertThat(log.sessions().single()).isBetween(0.18, 0.28);
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
