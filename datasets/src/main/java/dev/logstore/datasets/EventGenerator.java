package dev.logstore.datasets;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Makes the events of a site, in the order of time and exactly as many as the profile asks for.
 *
 * <p>The log is cut into windows of one or more hours. The sessions that start in a window are a
 * pure function of profile, seed and the window's number: windows can be made in any order, by any
 * thread or machine, and merge into the same data set. Immutable.
 */
public final class EventGenerator implements Iterable<MoodleEvent> {
  /**
   * Version of the model. Anything that changes a byte of any data set raises it, and with it the
   * checksums in the tests.
   */
  public static final int MODEL_VERSION = 3;

  private final SiteProfile profile;
  private final EventCatalogue catalogue;
  private final Site site;
  private final Arrivals arrivals;

  /**
   * A generator; builds the site, not the events.
   *
   * @throws DatasetException if a load driver has not the time to send all events
   */
  public EventGenerator(SiteProfile profile, long seed) {
    this.catalogue = EventCatalogue.load();
    this.profile = profile;
    this.site = Site.build(profile, seed);
    this.arrivals =
        switch (profile.arrival().mode()) {
          case SEMESTER -> new SemesterArrivals(profile, site, catalogue, seed);
          case LOAD -> new LoadArrivals(profile, site, catalogue, seed);
        };
  }

  /** First second that events may have. */
  public Instant from() {
    return Instant.ofEpochSecond(arrivals.start(0));
  }

  /** End of the time that events may have, exclusive; whole weeks after {@link #from()}. */
  public Instant to() {
    return Instant.ofEpochSecond(arrivals.start(arrivals.windows()));
  }

  /** How many events there will be. */
  public long size() {
    return profile.events();
  }

  Site site() {
    return site;
  }

  OtherForm otherForm() {
    return profile.logging().other();
  }

  EventCatalogue catalogue() {
    return catalogue;
  }

  /** How many windows the log has. */
  int windows() {
    return arrivals.windows();
  }

  /** First second of a window; of the one after the last, the end of the data set. */
  long start(int window) {
    return arrivals.start(window);
  }

  /** The first window whose sessions may still be under way when another begins. */
  int reaching(int window) {
    int first = window;
    while (first > 0
        && arrivals.start(first) + arrivals.longestSession() > arrivals.start(window)) {
      first--;
    }
    return first;
  }

  /** The events of the sessions that start in a window, also those after its end; sorted. */
  EventColumns sessionsOf(int window) {
    long before = arrivals.eventsBefore(window);
    int quota = Math.toIntExact(arrivals.eventsBefore(window + 1) - before);
    EventColumns events =
        new EventColumns(catalogue, arrivals.start(window), quota, site.firstFreeRow() + before);
    arrivals.fill(window, events);
    events.sort();
    return events;
  }

  /**
   * The events in a window, from its own sessions and those of the windows before that reach it.
   *
   * @param sessions of the windows from {@link #reaching} to this one
   */
  Window window(int index, List<EventColumns> sessions) {
    long start = arrivals.start(index);
    long end = index == windows() - 1 ? Long.MAX_VALUE : arrivals.start(index + 1);
    long firstEvent = arrivals.eventsBefore(index);
    int[] from = new int[sessions.size()];
    int[] to = new int[sessions.size()];
    for (int i = 0; i < from.length; i++) {
      EventColumns one = sessions.get(i);
      boolean own = i == from.length - 1;
      from[i] = own ? 0 : one.before(start);
      to[i] = end == Long.MAX_VALUE ? one.size() : one.before(end);
      firstEvent -= own ? 0 : one.size() - from[i];
    }
    return new Window(firstEvent, sessions, from, to);
  }

  /** All events, in the order of time. Every iterator makes them anew. */
  @Override
  public Iterator<MoodleEvent> iterator() {
    return new InOrderOfTime();
  }

  /** One window after the other, each with the sessions of those before that reach it. */
  private final class InOrderOfTime implements Iterator<MoodleEvent> {
    private final Deque<EventColumns> reaching = new ArrayDeque<>();
    private int next;
    private Iterator<MoodleEvent> ready = List.<MoodleEvent>of().iterator();

    @Override
    public boolean hasNext() {
      while (!ready.hasNext() && next < windows()) {
        reaching.addLast(sessionsOf(next));
        while (reaching.size() > next - reaching(next) + 1) {
          reaching.removeFirst();
        }
        List<MoodleEvent> events = new ArrayList<>();
        window(next, List.copyOf(reaching))
            .forEach((columns, row) -> events.add(columns.event(row, otherForm())));
        ready = events.iterator();
        next++;
      }
      return ready.hasNext();
    }

    @Override
    public MoodleEvent next() {
      if (!hasNext()) {
        throw new NoSuchElementException("all " + size() + " events have been made");
      }
      return ready.next();
    }
  }
}
