package dev.logstore.datasets;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.Set;

/** The hours of a data set and how busy each is by the rhythm of day, week and year. Immutable. */
final class Semesters {
  static final int SECONDS_PER_HOUR = 3600;

  private final SiteProfile profile;
  private final ZoneId zone;
  private final Set<LocalDate> holidays;
  private final long start;
  private final long end;

  Semesters(SiteProfile profile) {
    this.profile = profile;
    SiteCalendar calendar = profile.calendar();
    this.zone = calendar.timeZone();
    this.holidays = new HashSet<>(calendar.holidays());
    this.start = calendar.start().atStartOfDay(zone).toEpochSecond();
    this.end = calendar.start().plusWeeks(calendar.weeks()).atStartOfDay(zone).toEpochSecond();
  }

  /** First second of the data set. */
  long start() {
    return start;
  }

  /** End of the data set, exclusive. */
  long end() {
    return end;
  }

  /** How many hours it has; the last one may be shorter, where clocks change by half an hour. */
  int hours() {
    return (int) ((end - start + SECONDS_PER_HOUR - 1) / SECONDS_PER_HOUR);
  }

  /** First second of an hour. */
  long startOf(int hour) {
    return start + (long) hour * SECONDS_PER_HOUR;
  }

  /** The hour that a time on a day of the site's zone falls in; may be outside the data set. */
  int hourOf(LocalDate date, int hourOfDay) {
    long second = date.atTime(hourOfDay, 0).atZone(zone).toEpochSecond();
    return (int) Math.floorDiv(second - start, SECONDS_PER_HOUR);
  }

  /** Hour of the day, 0 to 23, at the start of each hour. */
  int[] hoursOfDay() {
    int[] found = new int[hours()];
    for (int h = 0; h < found.length; h++) {
      found[h] = Instant.ofEpochSecond(startOf(h)).atZone(zone).getHour();
    }
    return found;
  }

  /** How busy each hour is, on the scale of the profile's weights, without noise. */
  double[] rhythm() {
    Rhythm rhythm = profile.rhythm();
    double[] weights = new double[hours()];
    LocalDate date = null;
    double day = 0;
    for (int h = 0; h < weights.length; h++) {
      ZonedDateTime time = Instant.ofEpochSecond(startOf(h)).atZone(zone);
      if (!time.toLocalDate().equals(date)) {
        date = time.toLocalDate();
        day = rhythm.weekdays().get(date.getDayOfWeek().getValue() - 1) * phase(date);
      }
      weights[h] = day * rhythm.hours().get(time.getHour());
    }
    return weights;
  }

  /** How busy a day is, relative to one of lectures. */
  double phase(LocalDate date) {
    Rhythm.Phases phases = profile.rhythm().phases();
    if (holidays.contains(date)) {
      return phases.holidays();
    }
    for (SiteCalendar.Semester semester : profile.calendar().semesters()) {
      LocalDate exams = semester.start().plusWeeks(semester.lectures());
      if (!date.isBefore(semester.start()) && date.isBefore(exams)) {
        return date.isBefore(semester.start().plusWeeks(1)) ? phases.startRush() : 1;
      }
      if (!date.isBefore(exams) && date.isBefore(exams.plusWeeks(semester.exams()))) {
        return phases.exams();
      }
    }
    return phases.breaks();
  }
}
