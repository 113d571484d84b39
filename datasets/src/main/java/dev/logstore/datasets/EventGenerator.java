package dev.logstore.datasets;

import dev.logstore.datasets.AcademicCalendar.Day;
import dev.logstore.datasets.random.RandomStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Makes the events of a site, in the order of time and exactly as many as the profile asks for.
 *
 * <p>The sessions that start on one day are a pure function of profile, seed and day: days can be
 * made in any order, by any thread or machine, and merge into the same data set. Only one day, and
 * what its sessions leave to the next, is in memory. Immutable.
 */
public final class EventGenerator implements Iterable<MoodleEvent> {
  /**
   * Version of the model. Anything that changes a byte of any data set raises it, and with it the
   * checksums in the tests.
   */
  public static final int MODEL_VERSION = 1;

  private final SiteProfile profile;
  private final long seed;
  private final Site site;
  private final AcademicCalendar calendar;
  private final SessionFactory sessions;

  /** A generator; builds the site, not the events. */
  public EventGenerator(SiteProfile profile, long seed) {
    EventCatalogue catalogue = EventCatalogue.load();
    this.profile = profile;
    this.seed = seed;
    this.site = Site.build(profile, seed);
    this.calendar = new AcademicCalendar(profile, seed);
    this.sessions = new SessionFactory(profile, site, catalogue, seed);
  }

  /** First second that events may have. */
  public Instant from() {
    return calendar.from();
  }

  /** End of the time that events may have, exclusive; whole weeks after {@link #from()}. */
  public Instant to() {
    return calendar.to();
  }

  /** How many events there will be. */
  public long size() {
    return profile.events();
  }

  Site site() {
    return site;
  }

  /**
   * A run of the log that can be made apart from the others.
   *
   * @param firstEvent how many events the windows before have
   * @param events in the order of time
   */
  record Window(long firstEvent, List<MoodleEvent> events) {}

  /** How many windows the log has. */
  int windows() {
    return calendar.days().size();
  }

  /** Makes one window, from nothing but profile, seed and its number. */
  Window window(int index) {
    Day day = calendar.days().get(index);
    List<MoodleEvent> events = new ArrayList<>();
    long firstEvent = day.firstEvent();
    if (index > 0) {
      for (MoodleEvent event : sessionsOf(calendar.days().get(index - 1))) {
        if (event.timeCreated() >= day.start()) {
          events.add(event);
          firstEvent--;
        }
      }
    }
    boolean last = index == windows() - 1;
    for (MoodleEvent event : sessionsOf(day)) {
      if (last || event.timeCreated() < day.end()) {
        events.add(event);
      }
    }
    events.sort(Comparator.comparingLong(MoodleEvent::timeCreated));
    return new Window(firstEvent, events);
  }

  /** All events, in the order of time. Every iterator makes them anew. */
  @Override
  public Iterator<MoodleEvent> iterator() {
    return new InOrderOfTime();
  }

  /** The events of the sessions that start on the day, in the order of time. */
  List<MoodleEvent> sessionsOf(Day day) {
    EventBatch batch = new EventBatch(day.events(), site.firstFreeRow() + day.firstEvent());
    for (long session = 0; !batch.full(); session++) {
      sessions.make(
          RandomStream.of(seed, Purpose.SESSION, day.index(), session),
          day,
          calendar.to().getEpochSecond(),
          batch);
    }
    List<MoodleEvent> events = batch.events();
    events.sort(Comparator.comparingLong(MoodleEvent::timeCreated));
    return events;
  }

  AcademicCalendar calendar() {
    return calendar;
  }

  /** Merges the days: a session that passes midnight mixes with the next day's. */
  private final class InOrderOfTime implements Iterator<MoodleEvent> {
    private final Iterator<Day> days = calendar.days().iterator();
    private List<MoodleEvent> ready = List.of();
    private int position;
    private List<MoodleEvent> later = List.of();

    @Override
    public boolean hasNext() {
      while (position == ready.size() && days.hasNext()) {
        nextDay(days.next());
      }
      return position < ready.size();
    }

    @Override
    public MoodleEvent next() {
      if (!hasNext()) {
        throw new NoSuchElementException("all " + size() + " events have been made");
      }
      return ready.get(position++);
    }

    private void nextDay(Day day) {
      // The sort is stable: in one second, older sessions come first, whatever was made first.
      List<MoodleEvent> known = new ArrayList<>(later);
      known.addAll(sessionsOf(day));
      known.sort(Comparator.comparingLong(MoodleEvent::timeCreated));
      int cut = known.size();
      while (cut > 0 && known.get(cut - 1).timeCreated() >= day.end()) {
        cut--;
      }
      ready = known.subList(0, cut);
      later = List.copyOf(known.subList(cut, known.size()));
      position = 0;
    }
  }
}
