package dev.logstore.datasets.fit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The semesters that the days of a log show. A week is one of teaching if it has at least {@value
 * #BUSY} of the events of a typical busy week; teaching weeks in a row are a semester, one quiet
 * week within it a week of holidays; a weekday with less than {@value #DAY_OFF} of what it usually
 * has is a holiday. Weeks of examinations look like others and are told as teaching.
 */
final class Terms {
  private static final double BUSY = 0.4;
  private static final double DAY_OFF = 0.35;
  private static final int WEEK = 7;

  /** A profile repeats the semesters of a log after so many weeks, or a multiple. */
  private static final int HALF_YEAR = 26;

  private final LocalDate start;
  private final double[][] weeks;
  private final boolean[] whole;
  private final boolean[] teaching;
  private final double[] usual = new double[WEEK];
  private final List<LocalDate> holidays = new ArrayList<>();
  private final double typical;

  /**
   * @param first day of the log
   * @param events of each day from then on
   */
  Terms(LocalDate first, List<Long> events) {
    start = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    int before = first.getDayOfWeek().getValue() - 1;
    int days = before + events.size();
    weeks = new double[(days + WEEK - 1) / WEEK][WEEK];
    whole = new boolean[weeks.length];
    for (int day = 0; day < events.size(); day++) {
      weeks[(before + day) / WEEK][(before + day) % WEEK] = events.get(day);
    }
    for (int week = 0; week < weeks.length; week++) {
      whole[week] = (week > 0 || before == 0) && (week + 1) * WEEK <= days;
    }
    typical = typical();
    teaching = new boolean[weeks.length];
    for (int week = 0; week < weeks.length; week++) {
      teaching[week] = !whole[week] || sum(week) >= BUSY * typical;
    }
    closeGaps();
    findHolidays();
  }

  /** Median of the fuller half of the whole weeks; of all weeks if none is whole. */
  private double typical() {
    double[] totals = new double[weeks.length];
    int n = 0;
    for (int week = 0; week < weeks.length; week++) {
      if (whole[week]) {
        totals[n++] = sum(week);
      }
    }
    if (n == 0) {
      for (int week = 0; week < weeks.length; week++) {
        totals[n++] = sum(week);
      }
    }
    double[] sorted = Arrays.copyOf(totals, n);
    Arrays.sort(sorted);
    return sorted[n - 1 - n / 4];
  }

  private double sum(int week) {
    return Arrays.stream(weeks[week]).sum();
  }

  private void closeGaps() {
    for (int week = 1; week + 1 < weeks.length; week++) {
      if (!teaching[week] && teaching[week - 1] && teaching[week + 1]) {
        teaching[week] = true;
        for (int day = 0; day < WEEK; day++) {
          holidays.add(date(week, day));
        }
      }
    }
  }

  private void findHolidays() {
    for (int day = 0; day < WEEK; day++) {
      usual[day] = median(day);
      for (int week = 0; week < weeks.length; week++) {
        boolean off = weeks[week][day] < DAY_OFF * usual[day];
        if (teaching[week] && whole[week] && day < 5 && off && weeks.length > 3) {
          if (!holidays.contains(date(week, day))) {
            holidays.add(date(week, day));
          }
        }
      }
    }
    holidays.sort(null);
  }

  private double median(int day) {
    List<Double> of = new ArrayList<>();
    for (int week = 0; week < weeks.length; week++) {
      if (teaching[week] && (whole[week] || weeks.length < 3)) {
        of.add(weeks[week][day]);
      }
    }
    of.sort(null);
    return of.isEmpty() ? 0 : of.get(of.size() / 2);
  }

  private LocalDate date(int week, int day) {
    return start.plusDays((long) week * WEEK + day);
  }

  LocalDate start() {
    return start;
  }

  int weeks() {
    return weeks.length;
  }

  /** Weights of the weekdays, those of teaching weeks. */
  ArrayNode weekdays() {
    double sum = Arrays.stream(usual).sum();
    ArrayNode weights = JsonNodeFactory.instance.arrayNode();
    for (int day = 0; day < WEEK; day++) {
      double weight = sum == 0 ? 1 : usual[day] / sum;
      weights.add(Math.max(0.001, Math.round(weight * 1000) / 1000.0));
    }
    return weights;
  }

  /** The semesters, and again after each period until the last week. */
  ArrayNode semesters(int untilWeek) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    int period = HALF_YEAR * ((weeks.length + HALF_YEAR - 1) / HALF_YEAR);
    for (int from = 0; from < untilWeek; from += period) {
      for (int week = 0; week < weeks.length; week++) {
        if (teaching[week] && (week == 0 || !teaching[week - 1]) && from + week < untilWeek) {
          int end = week;
          while (end < weeks.length && teaching[end] && end - week < 52) {
            end++;
          }
          ObjectNode semester = JsonNodeFactory.instance.objectNode();
          semester.put("start", start.plusWeeks((long) from + week).toString());
          semester.put("lectures", end - week);
          semester.put("exams", 0);
          all.add(semester);
        }
      }
    }
    return all;
  }

  ArrayNode holidays() {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    holidays.forEach(day -> all.add(day.toString()));
    return all;
  }

  /** How busy a first week of teaching is, relative to a typical one; 1 if none is seen. */
  double startRush() {
    for (int week = 0; week < weeks.length; week++) {
      if (teaching[week] && whole[week] && (week == 0 || !teaching[week - 1])) {
        return typical == 0 ? 1 : sum(week) / typical;
      }
    }
    return 1;
  }

  /** The same of weeks without teaching; the fallback if none is seen. */
  double breaks(double fallback) {
    double sum = 0;
    int n = 0;
    for (int week = 0; week < weeks.length; week++) {
      if (!teaching[week] && whole[week]) {
        sum += sum(week);
        n++;
      }
    }
    return n == 0 || typical == 0 ? fallback : sum / n / typical;
  }

  /** The same of holidays, relative to the weekday. */
  double onHolidays(double fallback) {
    double ratios = 0;
    int n = 0;
    for (LocalDate holiday : holidays) {
      int day = holiday.getDayOfWeek().getValue() - 1;
      if (usual[day] > 0) {
        int week = (int) (start.until(holiday, java.time.temporal.ChronoUnit.DAYS) / WEEK);
        ratios += weeks[week][day] / usual[day];
        n++;
      }
    }
    return n == 0 ? fallback : ratios / n;
  }
}
