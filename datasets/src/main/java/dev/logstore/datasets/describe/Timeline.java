package dev.logstore.datasets.describe;

import dev.logstore.datasets.MoodleEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Counts events by hour: of the week, and of the whole time for each course. Memory grows with the
 * hours in which each course has events. Not thread-safe.
 */
public final class Timeline implements Consumer<MoodleEvent> {
  private static final int HOUR = 3600;
  private static final long FRONT_PAGE = 1;

  private final ZoneId zone;
  private final long[][] week = new long[7][24];
  private final Map<Long, Map<Long, Integer>> courses = new HashMap<>();
  private final Map<Long, Long> sizes = new HashMap<>();
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;
  private long[] cell = week[0];
  private int hour;
  private long quarter = Long.MIN_VALUE;

  public Timeline(ZoneId zone) {
    this.zone = zone;
  }

  @Override
  public void accept(MoodleEvent event) {
    long time = event.timeCreated();
    // All zones of the world change their offset at such steps only.
    if (Math.floorDiv(time, HOUR / 4) != quarter) {
      quarter = Math.floorDiv(time, HOUR / 4);
      ZonedDateTime local = Instant.ofEpochSecond(time).atZone(zone);
      cell = week[local.getDayOfWeek().getValue() - 1];
      hour = local.getHour();
    }
    cell[hour]++;
    long now = Math.floorDiv(time, HOUR);
    first = Math.min(first, now);
    last = Math.max(last, now);
    if (event.courseId() != null && event.courseId() > FRONT_PAGE) {
      courses.computeIfAbsent(event.courseId(), id -> new HashMap<>()).merge(now, 1, Integer::sum);
      sizes.merge(event.courseId(), 1L, Long::sum);
    }
  }

  /** Events of each hour (00 to 23) of each weekday (from Monday). */
  long[][] week() {
    return week;
  }

  /** Id of the course with the most events, the least id of several; null if there is none. */
  Long largestCourse() {
    return sizes.entrySet().stream()
        .min(
            Map.Entry.<Long, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /** Start of the first hour that has events. */
  Instant start() {
    return Instant.ofEpochSecond(first * HOUR);
  }

  /** Events of a course in each hour, from the log's first to its last. */
  List<Integer> hours(long course) {
    List<Integer> hours = new ArrayList<>();
    for (long at = first; at <= last; at++) {
      hours.add(courses.get(course).getOrDefault(at, 0));
    }
    return hours;
  }
}
