package dev.logstore.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logstore.datasets.AcademicCalendar.Day;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class AcademicCalendarTest {
  @Property(tries = 100)
  void theDaysShareOutExactlyTheEventsAskedFor(
      @ForAll @LongRange(min = 1, max = 100_000_000) long events, @ForAll long seed) {
    List<Day> days = new AcademicCalendar(Profiles.tiny(events), seed).days();
    long given = 0;
    for (Day day : days) {
      assertThat(day.firstEvent()).isEqualTo(given);
      assertThat(day.events()).isNotNegative();
      given += day.events();
    }
    assertThat(given).isEqualTo(events);
  }

  @Test
  void coversWholeWeeksFromMondayToMondayInTheSitesZone() {
    AcademicCalendar calendar = new AcademicCalendar(SiteProfile.load("tiny"), 1);
    for (Instant end : List.of(calendar.from(), calendar.to())) {
      ZonedDateTime local = end.atZone(ZoneId.of("America/Sao_Paulo"));
      assertThat(local.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
      assertThat(local.toLocalTime()).isEqualTo(LocalTime.MIDNIGHT);
    }
    assertThat(calendar.days()).hasSize(28);
  }

  @Test
  void oneDayBeginsWhereTheLastEndsAlsoWhenTheClocksChange() {
    // Lisbon's clocks go forward on 29 March 2026, which makes that Sunday an hour shorter.
    SiteProfile lisbon =
        SiteProfile.parse("lisbon", Profiles.tinyWith("America/Sao_Paulo", "Europe/Lisbon"));
    List<Day> days = new AcademicCalendar(lisbon, 1).days();
    for (int d = 1; d < days.size(); d++) {
      assertThat(days.get(d).start()).isEqualTo(days.get(d - 1).end());
    }
    assertThat(days.get(27).hours().size()).isEqualTo(23);
    assertThat(days.get(27).end() - days.get(27).start()).isEqualTo(23 * 3600);
    assertThat(days.get(26).hours().size()).isEqualTo(24);
  }
}
