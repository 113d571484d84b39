package dev.logstore.benchmarks.query;

import dev.logstore.datasets.MoodleEvent;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a query is asked for. Taken from the data set and relative to its end, never to the clock,
 * so that a run asks the same tomorrow.
 *
 * @param course id of the course with the most events
 * @param end end of the data set, exclusive, in seconds since the epoch
 */
public record QueryParameters(long course, long end) {

  /** Chooses the parameters while the events pass by, in their order. */
  public static final class Choice {
    private final long end;
    private final Map<Long, Long> perCourse = new TreeMap<>();

    /**
     * @param end of the data set, exclusive, in seconds since the epoch
     */
    public Choice(long end) {
      this.end = end;
    }

    public void add(MoodleEvent event) {
      if (event.courseId() != null && event.courseId() > 0) {
        perCourse.merge(event.courseId(), 1L, Long::sum);
      }
    }

    /**
     * @throws IllegalArgumentException if no event belongs to a course
     */
    public QueryParameters made() {
      long course =
          perCourse.entrySet().stream()
              .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
              .orElseThrow(() -> new IllegalArgumentException("no event belongs to a course"))
              .getKey();
      return new QueryParameters(course, end);
    }
  }

  /**
   * @throws IllegalArgumentException if queries have no parameter of that name
   */
  long value(String name) {
    return switch (name) {
      case "course" -> course;
      case "end" -> end;
      default -> throw new IllegalArgumentException("no parameter of a query is named " + name);
    };
  }
}
