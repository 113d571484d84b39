package dev.logstore.datasets.describe;

import dev.logstore.datasets.DatasetException;
import dev.logstore.datasets.MoodleEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Gathers the {@link Description} of a log in one pass. Memory grows with the users, courses and
 * contexts, not with the events. Not thread-safe.
 */
public final class Describer implements Consumer<MoodleEvent> {
  private static final long FRONT_PAGE = 1;

  /** All zones of the world change their offset at such steps only. */
  private static final long QUARTER_HOUR = 900;

  private final ZoneId zone;
  private final Map<String, Long> names = new TreeMap<>();
  private final Map<String, Long> crud = new TreeMap<>();
  private final Map<String, Long> eduLevels = new TreeMap<>();
  private final Map<String, Long> origins = new TreeMap<>();
  private final Map<Long, Long> users = new HashMap<>();
  private final Map<Long, Long> courses = new HashMap<>();
  private final Map<Long, Long> contexts = new HashMap<>();
  private final long[] hours = new long[24];
  private final long[] weekdays = new long[7];
  private final Map<String, Long> addressKinds = new TreeMap<>();
  private final Map<String, Long> addresses = new HashMap<>();
  private final SessionCounter sessions = new SessionCounter();
  private final RateCounter rate = new RateCounter();
  private final long[] textLengths = new long[4];
  private long otherLength;
  private long otherRows;
  private long events;
  private long anonymous;
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;
  private long quarter = Long.MIN_VALUE;
  private int hour;
  private int weekday;

  /**
   * @param zone whose hours and weekdays to count
   */
  public Describer(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * Counts one event.
   *
   * @throws DatasetException if it is earlier than the one before
   */
  @Override
  public void accept(MoodleEvent event) {
    if (event.timeCreated() < last) {
      throw new DatasetException(
          "event "
              + (events + 1)
              + " is earlier than the one before it; sort the log with: datasets import");
    }
    events++;
    anonymous += event.anonymous();
    first = Math.min(first, event.timeCreated());
    last = event.timeCreated();
    count(names, event.eventName());
    count(crud, event.crud());
    count(eduLevels, Integer.toString(event.eduLevel()));
    count(origins, event.origin() == null ? "(null)" : event.origin());
    count(contexts, event.contextId());
    if (event.userId() != 0) {
      count(users, event.userId());
    }
    if (event.courseId() != null && event.courseId() > FRONT_PAGE) {
      count(courses, event.courseId());
    }
    countTime(event.timeCreated());
    count(addressKinds, AddressKind.of(event.ip()).label());
    if (event.ip() != null) {
      count(addresses, event.ip());
    }
    sessions.accept(event);
    textLengths[0] += event.eventName().length();
    textLengths[1] += event.component().length();
    textLengths[2] += event.action().length();
    textLengths[3] += event.target().length();
    if (event.other() != null) {
      otherLength += event.other().length();
      otherRows++;
    }
  }

  private void countTime(long second) {
    long now = Math.floorDiv(second, QUARTER_HOUR);
    if (now != quarter) {
      quarter = now;
      ZonedDateTime time = Instant.ofEpochSecond(second).atZone(zone);
      hour = time.getHour();
      weekday = time.getDayOfWeek().getValue() - 1;
    }
    hours[hour]++;
    weekdays[weekday]++;
    rate.accept(second, zone);
  }

  /**
   * The description of what was counted. Count nothing more.
   *
   * @param csvBytes size of the file that the events were read from
   */
  public Description result(long csvBytes) {
    return new Description(
        events,
        events == 0 ? null : Instant.ofEpochSecond(first),
        events == 0 ? null : Instant.ofEpochSecond(last),
        zone.getId(),
        csvBytes,
        users.size(),
        courses.size(),
        contexts.size(),
        names.size(),
        anonymous,
        shares(names),
        shares(crud),
        shares(eduLevels),
        shares(origins),
        shares(hours),
        shares(weekdays),
        Histogram.of(users.values()).quantiles(),
        Histogram.of(courses.values()).quantiles(),
        Histogram.of(contexts.values()).quantiles(),
        Spread.of(users.values()),
        Spread.of(courses.values()),
        Spread.of(contexts.values()),
        sessions.result(),
        rate.result(),
        shares(addressKinds),
        addresses.size(),
        new Description.TextLengths(
            mean(textLengths[0], events),
            mean(textLengths[1], events),
            mean(textLengths[2], events),
            mean(textLengths[3], events),
            mean(otherLength, otherRows)));
  }

  private static <K> void count(Map<K, Long> counts, K key) {
    counts.merge(key, 1L, Long::sum);
  }

  private static double mean(long sum, long number) {
    return number == 0 ? 0 : sum / (double) number;
  }

  /** Most frequent first; equal ones by name. */
  private List<Description.Share> shares(Map<String, Long> counts) {
    List<Description.Share> shares = new ArrayList<>();
    counts.forEach((name, n) -> shares.add(new Description.Share(name, n, mean(n, events))));
    shares.sort(Comparator.comparingLong(Description.Share::events).reversed());
    return List.copyOf(shares);
  }

  private List<Double> shares(long[] counts) {
    List<Double> shares = new ArrayList<>();
    for (long n : counts) {
      shares.add(mean(n, events));
    }
    return List.copyOf(shares);
  }
}
