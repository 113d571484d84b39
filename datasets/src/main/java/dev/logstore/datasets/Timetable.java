package dev.logstore.datasets;

import dev.logstore.datasets.random.RandomStream;
import java.util.List;

/**
 * How many events each window has, and how its sessions are spread over its hours and over what
 * people come for. A window is a run of whole hours with some ten thousand events; its part is
 * known without making any other window. Immutable.
 */
final class Timetable {
  /** Hours are put together until they have as many events: a cut session is then one of many. */
  private static final int LEAST_EVENTS = 16_384;

  private static final int MOST_HOURS = 168;

  private final Semesters semesters;
  private final double[] base;
  private final int[] hourOfDay;
  private final List<Double> hourWeights;
  private final List<Rush> rushes;
  private final double[] half;
  private final int[] firstHour;
  private final long[] before;
  private final int windows;

  Timetable(SiteProfile profile, Semesters semesters, Site site, long seed) {
    this.semesters = semesters;
    this.base = semesters.rhythm();
    this.hourOfDay = semesters.hoursOfDay();
    this.hourWeights = profile.rhythm().hours();
    CourseWork work = profile.courseWork();
    this.half = new double[Math.max(work.classHours(), work.rushHours()) + 1];
    for (int h = 0; h < half.length; h++) {
      half[h] = StrictMath.pow(0.5, h / work.rushHalfLife());
    }
    double sum = 0;
    double sigma = profile.rhythm().noiseSigma();
    for (int h = 0; h < base.length; h++) {
      // The noise has mean 1, so that it leaves the rhythm as it is on average.
      RandomStream random = RandomStream.of(seed, Purpose.RHYTHM, h);
      base[h] = 1e-12 + base[h] * random.nextLogNormal(-sigma * sigma / 2, sigma);
      sum += base[h];
    }
    this.rushes =
        new RushPlanner(profile, semesters, seed)
            .plan(site.courses(), sum).stream().map(this::scaled).toList();
    double[] all = base.clone();
    for (Rush rush : rushes) {
      for (int h = Math.max(0, rush.firstHour()); h < rush.endHour(); h++) {
        all[h] += weight(rush, h);
      }
    }
    this.firstHour = new int[all.length + 1];
    this.before = new long[all.length + 1];
    this.windows = cut(all, profile.events());
  }

  private int cut(double[] weights, long events) {
    double total = 0; // Not a stream's sum, whose rounding is the library's business.
    for (double weight : weights) {
      total += weight;
    }
    double sum = 0;
    int window = 0;
    for (int h = 0; h < weights.length; h++) {
      sum += weights[h];
      boolean last = h == weights.length - 1;
      long upTo = last ? events : Math.min(events, (long) (events * (sum / total)));
      if (last
          || upTo - before[window] >= LEAST_EVENTS
          || h + 1 - firstHour[window] >= MOST_HOURS) {
        window++;
        firstHour[window] = h + 1;
        before[window] = upTo;
      }
    }
    return window;
  }

  /** The rush with its weight shared out over its hours. */
  private Rush scaled(Rush rush) {
    if (rush.test()) {
      return rush;
    }
    double sum = 0;
    for (int h = Math.max(0, rush.firstHour()); h < rush.endHour(); h++) {
      sum += half[rush.endHour() - h] * (1e-12 + hourWeights.get(hourOfDay[h]));
    }
    return new Rush(
        rush.course(),
        rush.module(),
        false,
        rush.firstHour(),
        rush.endHour(),
        0,
        rush.scale() / sum);
  }

  /** Weight of the events of a rush in one of its hours. */
  private double weight(Rush rush, int hour) {
    return rush.test()
        ? rush.scale()
        : rush.scale() * half[rush.endHour() - hour] * (1e-12 + hourWeights.get(hourOfDay[hour]));
  }

  int windows() {
    return windows;
  }

  /** First second of a window; of the one after the last, the end of the data set. */
  long start(int window) {
    return window == windows ? semesters.end() : semesters.startOf(firstHour[window]);
  }

  /** How many events belong to sessions that start in the windows before. */
  long eventsBefore(int window) {
    return before[window];
  }

  /**
   * What people come for in a window.
   *
   * @param baseRows events of a usual session, mean
   * @param testRows events of a test, mean
   */
  Occasions occasions(int window, double baseRows, double testRows) {
    Occasions.Builder builder = new Occasions.Builder();
    int from = firstHour[window];
    int to = firstHour[window + 1];
    for (int h = from; h < to; h++) {
      builder.add(h, null, base[h] / baseRows);
    }
    for (int r = firstFrom(from - half.length); r < rushes.size(); r++) {
      Rush rush = rushes.get(r);
      if (rush.firstHour() >= to) {
        break;
      }
      int last = Math.min(to, rush.endHour());
      for (int h = Math.max(from, rush.firstHour()); h < last; h++) {
        builder.add(h, rush, weight(rush, h) / (rush.test() ? testRows : baseRows));
      }
    }
    return builder.build();
  }

  /** The first rush that begins at an hour or later. */
  private int firstFrom(int hour) {
    int low = 0;
    int high = rushes.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rushes.get(middle).firstHour() < hour) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
