package dev.logstore.datasets;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * The time that the data set covers: whole weeks, so that a replay shifted by the span keeps
 * weekday and hour.
 *
 * @param timeZone IANA name; hours and weekdays are this zone's
 * @param start first day, a Monday, from 00:00
 * @param weeks length
 * @param semesters when there is teaching; what is in none is a break
 * @param holidays single days off
 */
public record SiteCalendar(
    ZoneId timeZone,
    LocalDate start,
    int weeks,
    List<Semester> semesters,
    List<LocalDate> holidays) {
  public SiteCalendar {
    semesters = List.copyOf(Require.present("semesters", semesters));
    holidays = List.copyOf(Require.present("holidays", holidays));
    Require.present("timeZone", timeZone);
    Require.present("start", start);
    Require.check(
        start.getDayOfWeek() == DayOfWeek.MONDAY,
        "start",
        "is " + start + ", a " + start.getDayOfWeek() + ", must be a Monday");
    Require.between("weeks", weeks, 1, 520);
  }

  /**
   * A time of teaching, with examinations after it.
   *
   * @param start a Monday; may lie before the data set
   * @param lectures weeks with lectures
   * @param exams weeks with examinations, right after them
   */
  public record Semester(LocalDate start, int lectures, int exams) {
    public Semester {
      Require.present("start", start);
      Require.check(
          start.getDayOfWeek() == DayOfWeek.MONDAY,
          "start",
          "is " + start + ", a " + start.getDayOfWeek() + ", must be a Monday");
      Require.between("lectures", lectures, 1, 52);
      Require.between("exams", exams, 0, 26);
    }
  }
}
