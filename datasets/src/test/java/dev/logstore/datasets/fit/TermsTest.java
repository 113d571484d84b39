package dev.logstore.datasets.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TermsTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  /** Weeks of so many events a working day, and a tenth of it at weekends. */
  private static List<Long> weeks(long... perDay) {
    List<Long> days = new ArrayList<>();
    for (long each : perDay) {
      for (int day = 0; day < 7; day++) {
        days.add(day < 5 ? each : each / 10);
      }
    }
    return days;
  }

  @Test
  void busyWeeksInARowAreASemester() {
    Terms terms = new Terms(MONDAY, weeks(10, 150, 100, 100, 100, 100, 10, 10, 100, 100, 100));
    assertThat(terms.weeks()).isEqualTo(11);
    assertThat(terms.semesters(11).toString())
        .isEqualTo(
            "[{\"start\":\"2026-03-09\",\"lectures\":5,\"exams\":0},"
                + "{\"start\":\"2026-04-27\",\"lectures\":3,\"exams\":0}]");
    assertThat(terms.startRush()).isEqualTo(1.5);
    assertThat(terms.breaks(9)).isEqualTo(0.1);
    assertThat(terms.holidays()).isEmpty();
  }

  @Test
  void aDayFarBelowItsKindIsAHolidayAndSoIsAQuietWeek() {
    List<Long> days = weeks(100, 100, 100, 10, 100, 100);
    days.set(8, 20L);
    Terms terms = new Terms(MONDAY, days);
    assertThat(terms.holidays().get(0).asText()).isEqualTo("2026-03-10");
    assertThat(terms.holidays()).hasSize(8);
    assertThat(terms.semesters(6)).hasSize(1);
    assertThat(terms.onHolidays(9)).isBetween(0.1, 0.2);
  }

  @Test
  void aLongerProfileRepeatsTheSemestersEveryHalfYear() {
    Terms terms = new Terms(MONDAY, weeks(100, 100, 100));
    assertThat(terms.semesters(52)).hasSize(2);
    assertThat(terms.semesters(52).get(1).get("start").asText())
        .isEqualTo(MONDAY.plusWeeks(26).toString());
  }

  @Test
  void aLogOfPartsOfWeeksBeginsOnTheMondayBefore() {
    Terms terms = new Terms(MONDAY.plusDays(3), List.of(5L, 6L, 1L, 1L, 7L));
    assertThat(terms.start()).isEqualTo(MONDAY);
    assertThat(terms.weeks()).isEqualTo(2);
    assertThat(terms.semesters(2)).hasSize(1);
    assertThat(terms.weekdays()).hasSize(7).allSatisfy(w -> assertThat(w.asDouble()).isPositive());
    assertThat(terms.holidays()).isEmpty();
    assertThat(terms.breaks(9)).isEqualTo(9);
  }
}
