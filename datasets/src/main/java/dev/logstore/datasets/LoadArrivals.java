package dev.logstore.datasets;

import dev.logstore.datasets.random.RandomStream;

/** A load driver: so many single events in each second, each independent of the others. */
final class LoadArrivals implements Arrivals {
  private static final int LEAST_EVENTS = 16_384;
  private static final int MOST_HOURS = 168;

  private final SiteProfile profile;
  private final LoadWalk walk;
  private final Semesters semesters;
  private final double[] sentBefore;
  private final int[] firstHour;
  private final int windows;
  private final long seed;

  LoadArrivals(SiteProfile profile, Site site, EventCatalogue catalogue, long seed) {
    this.profile = profile;
    this.seed = seed;
    this.semesters = new Semesters(profile);
    this.walk = new LoadWalk(profile, site, catalogue, seed);
    int hours = semesters.hours();
    this.sentBefore = new double[hours + 1];
    int[] hourOfDay = semesters.hoursOfDay();
    for (int h = 0; h < hours; h++) {
      sentBefore[h + 1] =
          sentBefore[h]
              + rate(hourOfDay[h]) * sending(semesters.startOf(h), semesters.startOf(h + 1));
    }
    if (sentBefore[hours] < profile.events()) {
      throw new DatasetException(
          "profile "
              + profile.name()
              + ": events is "
              + profile.events()
              + ", but the load driver sends "
              + (long) sentBefore[hours]
              + " in the time of the calendar; raise calendar.weeks or"
              + " arrival.load.eventsPerSecond");
    }
    this.firstHour = new int[hours + 1];
    this.windows = cut(hours);
  }

  private int cut(int hours) {
    int window = 0;
    for (int h = 1; h <= hours; h++) {
      long sent = eventsUntilHour(h) - eventsUntilHour(firstHour[window]);
      boolean all = eventsUntilHour(h) == profile.events();
      if (all || sent >= LEAST_EVENTS || h - firstHour[window] >= MOST_HOURS) {
        window++;
        firstHour[window] = h;
        if (all) {
          break;
        }
      }
    }
    return window;
  }

  private double rate(int hourOfDay) {
    return profile.arrival().load().eventsPerSecond() * profile.rhythm().hours().get(hourOfDay);
  }

  /** In how many seconds of a time it sends. */
  private long sending(long from, long to) {
    return sendingBefore(to) - sendingBefore(from);
  }

  private long sendingBefore(long second) {
    Arrival.Load load = profile.arrival().load();
    long cycle = (long) load.sendSeconds() + load.idleSeconds();
    long passed = second - semesters.start();
    return passed / cycle * load.sendSeconds() + Math.min(passed % cycle, load.sendSeconds());
  }

  private long eventsUntilHour(int hour) {
    // What has a fraction below a millionth is rounding.
    return Math.min(profile.events(), (long) (sentBefore[hour] + 1e-6));
  }

  @Override
  public int windows() {
    return windows;
  }

  @Override
  public long start(int window) {
    return window == windows ? semesters.end() : semesters.startOf(firstHour[window]);
  }

  @Override
  public long eventsBefore(int window) {
    return eventsUntilHour(firstHour[window]);
  }

  @Override
  public int longestSession() {
    return 1;
  }

  @Override
  public void fill(int window, EventColumns events) {
    Other other = Other.to(events.other(), profile.logging().other());
    long sent = eventsBefore(window);
    for (int h = firstHour[window]; h < firstHour[window + 1]; h++) {
      long from = semesters.startOf(h);
      long seconds = Math.max(1, sending(from, semesters.startOf(h + 1)));
      double each = (sentBefore[h + 1] - sentBefore[h]) / seconds;
      for (long second = from; second < semesters.startOf(h + 1); second++) {
        double until = sentBefore[h] + each * sending(from, second + 1);
        RandomStream random = RandomStream.of(seed, Purpose.LOAD, second);
        for (; sent < (long) (until + 1e-6) && !events.full(); sent++) {
          walk.send(random, second, events, other);
        }
      }
    }
  }
}
