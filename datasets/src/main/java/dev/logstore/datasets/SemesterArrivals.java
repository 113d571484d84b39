package dev.logstore.datasets;

import dev.logstore.datasets.random.RandomStream;

/** Sessions of people, by rhythm and semester. */
final class SemesterArrivals implements Arrivals {
  private final SiteProfile profile;
  private final Timetable timetable;
  private final SessionFactory sessions;
  private final Semesters semesters;
  private final long seed;

  SemesterArrivals(SiteProfile profile, Site site, EventCatalogue catalogue, long seed) {
    this.profile = profile;
    this.seed = seed;
    this.semesters = new Semesters(profile);
    this.timetable = new Timetable(profile, semesters, site, seed);
    this.sessions = new SessionFactory(profile, semesters, site, catalogue, seed);
  }

  @Override
  public int windows() {
    return timetable.windows();
  }

  @Override
  public long start(int window) {
    return timetable.start(window);
  }

  @Override
  public long eventsBefore(int window) {
    return timetable.eventsBefore(window);
  }

  @Override
  public int longestSession() {
    return profile.sessions().longestSeconds();
  }

  @Override
  public void fill(int window, EventColumns events) {
    Occasions occasions = timetable.occasions(window, sessions.meanRows(), sessions.meanTestRows());
    Other other = Other.to(events.other(), profile.logging().other());
    for (long session = 0; !events.full(); session++) {
      RandomStream random = RandomStream.of(seed, Purpose.SESSION, window, session);
      sessions.make(random, occasions, semesters.end(), events, other);
    }
  }
}
