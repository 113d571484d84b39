package dev.logstore.datasets;

import dev.logstore.datasets.random.RandomStream;
import dev.logstore.datasets.random.WeightedChoice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How the events of a data set are spread over its days: the rhythm of week and day with some noise
 * on each hour, and quotas that add up to exactly the number of events asked for. A day's part is
 * known without making any other day, so days can be generated apart.
 */
final class AcademicCalendar {
  private static final int SECONDS_PER_HOUR = 3600;

  private final Instant from;
  private final Instant to;
  private final List<Day> days;

  /**
   * One day of the site's time zone; it has 23 or 25 hours when the clocks change.
   *
   * @param index from 0
   * @param start first second, since the epoch
   * @param end second after the last
   * @param firstEvent how many events the days before have
   * @param events how many events belong to sessions that start on this day
   * @param hours weight of each hour, the first one at {@code start}
   */
  record Day(int index, long start, long end, long firstEvent, int events, WeightedChoice hours) {

    /** A second of the day, by its rhythm. */
    long drawBusySecond(RandomStream random) {
      long hour = start + (long) hours.next(random) * SECONDS_PER_HOUR;
      return Math.min(end - 1, hour + random.nextInt(SECONDS_PER_HOUR));
    }

    /** A second of the day, each as likely as any other: machines do not sleep. */
    long drawAnySecond(RandomStream random) {
      return start + random.nextInt((int) (end - start));
    }
  }

  AcademicCalendar(SiteProfile profile, long seed) {
    SiteProfile.Calendar calendar = profile.calendar();
    ZoneId zone = calendar.timeZone();
    int count = 7 * calendar.weeks();
    List<double[]> weights = new ArrayList<>(count);
    for (int d = 0; d < count; d++) {
      weights.add(hourWeights(profile, RandomStream.of(seed, Purpose.RHYTHM, d), d));
    }
    double total = 0; // Not a stream's sum, whose rounding is the library's business.
    for (double[] day : weights) {
      total += sum(day);
    }
    List<Day> made = new ArrayList<>(count);
    double before = 0;
    long given = 0;
    for (int d = 0; d < count; d++) {
      before += sum(weights.get(d));
      long next =
          d == count - 1
              ? profile.events()
              : Math.min(profile.events(), (long) (profile.events() * (before / total)));
      made.add(
          new Day(
              d,
              startOf(calendar.start().plusDays(d), zone),
              startOf(calendar.start().plusDays(d + 1L), zone),
              given,
              Math.toIntExact(next - given),
              WeightedChoice.of(weights.get(d))));
      given = next;
    }
    this.days = Collections.unmodifiableList(made);
    this.from = Instant.ofEpochSecond(days.get(0).start());
    this.to = Instant.ofEpochSecond(days.get(count - 1).end());
  }

  private static double[] hourWeights(SiteProfile profile, RandomStream random, int day) {
    SiteProfile.Calendar calendar = profile.calendar();
    SiteProfile.Rhythm rhythm = profile.rhythm();
    LocalDate date = calendar.start().plusDays(day);
    long start = startOf(date, calendar.timeZone());
    long end = startOf(date.plusDays(1), calendar.timeZone());
    double weekday = rhythm.weekdays().get(date.getDayOfWeek().getValue() - 1);
    double sigma = rhythm.noiseSigma();
    double[] weights = new double[(int) ((end - start + SECONDS_PER_HOUR - 1) / SECONDS_PER_HOUR)];
    for (int h = 0; h < weights.length; h++) {
      ZonedDateTime time =
          Instant.ofEpochSecond(start + (long) h * SECONDS_PER_HOUR).atZone(calendar.timeZone());
      double hour = rhythm.hours().get(time.getHour());
      // The noise has mean 1, so that it leaves the rhythm as it is on average.
      weights[h] = 1e-12 + weekday * hour * random.nextLogNormal(-sigma * sigma / 2, sigma);
    }
    return weights;
  }

  private static long startOf(LocalDate date, ZoneId zone) {
    return date.atStartOfDay(zone).toEpochSecond();
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  /** First second of the data set. */
  Instant from() {
    return from;
  }

  /** End of the data set, exclusive. */
  Instant to() {
    return to;
  }

  List<Day> days() {
    return days;
  }
}
