package dev.logstore.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class SemestersTest {
  private static final SiteProfile TINY = SiteProfile.load("tiny");

  @Test
  void coverWholeWeeksFromMondayToMondayInTheSitesZone() {
    Semesters semesters = new Semesters(TINY);
    for (long end : List.of(semesters.start(), semesters.end())) {
      ZonedDateTime local = Instant.ofEpochSecond(end).atZone(ZoneId.of("America/Sao_Paulo"));
      assertThat(local.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
      assertThat(local.toLocalTime()).isEqualTo(LocalTime.MIDNIGHT);
    }
    assertThat(semesters.hours()).isEqualTo(28 * 24);
  }

  @Test
  void theHourThatClocksSkipIsNoHour() {
    // Lisbon's clocks go forward on 29 March 2026 at 1, which makes that Sunday an hour shorter.
    Semesters semesters =
        new Semesters(
            SiteProfile.parse("lisbon", Profiles.tinyWith("America/Sao_Paulo", "Europe/Lisbon")));
    assertThat(semesters.hours()).isEqualTo(28 * 24 - 1);
    int midnight = semesters.hourOf(LocalDate.of(2026, 3, 29), 0);
    int[] hours = semesters.hoursOfDay();
    assertThat(List.of(hours[midnight], hours[midnight + 1], hours[midnight + 2]))
        .containsExactly(0, 2, 3);
  }

  @Test
  void aDayIsAsBusyAsItsPhase() {
    SiteProfile year = SiteProfile.load("large");
    Semesters semesters = new Semesters(year);
    Rhythm.Phases phases = year.rhythm().phases();
    assertThat(semesters.phase(LocalDate.of(2026, 3, 2))).isEqualTo(phases.startRush());
    assertThat(semesters.phase(LocalDate.of(2026, 3, 9))).isEqualTo(1);
    assertThat(semesters.phase(LocalDate.of(2026, 4, 21))).isEqualTo(phases.holidays());
    assertThat(semesters.phase(LocalDate.of(2026, 6, 22))).isEqualTo(phases.exams());
    assertThat(semesters.phase(LocalDate.of(2026, 7, 5))).isEqualTo(phases.exams());
    assertThat(semesters.phase(LocalDate.of(2026, 7, 6))).isEqualTo(phases.breaks());
    assertThat(semesters.phase(LocalDate.of(2026, 8, 3))).isEqualTo(phases.startRush());
  }

  @Test
  void theRhythmIsThatOfHourAndWeekday() {
    double[] rhythm = new Semesters(TINY).rhythm();
    Rhythm weights = TINY.rhythm();
    int wednesdayOfTheSecondWeekAtFive = (9 * 24) + 17;
    assertThat(rhythm[wednesdayOfTheSecondWeekAtFive])
        .isEqualTo(weights.weekdays().get(2) * weights.hours().get(17));
  }
}
