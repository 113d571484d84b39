package dev.logstore.benchmarks.query;

import dev.logstore.datasets.MoodleEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Draws parameters while the events pass by: counts them, and then takes courses, modules and users
 * from the busiest tenth, the middle and the quietest tenth, of two at the least. The memory that
 * it takes grows with the site, not with its log.
 */
public final class ParameterDraw {
  private static final int DRAWS = 2;
  private static final int CLASS_SIZE = 30;
  private static final int MODULE_LEVEL = 70;
  private static final long HOUR = 3600;

  private final long from;
  private final SplittableRandom random;
  private final Map<Long, Course> courses = new HashMap<>();
  private final Map<Long, Long> users = new HashMap<>();
  private long first = Long.MAX_VALUE;

  /** How often each is in the log. */
  private static final class Course {
    private long events;
    private final Map<Long, Long> modules = new HashMap<>();
    private final Map<Long, Long> contexts = new HashMap<>();
    private final Map<Long, Long> members = new HashMap<>();
  }

  /** Where in the order of activity a draw is from, as shares from the busiest on. */
  private enum Rank {
    BUSY(0, 0.1),
    MEDIAN(0.45, 0.55),
    QUIET(0.9, 1);

    private final double first;
    private final double last;

    Rank(double first, double last) {
      this.first = first;
      this.last = last;
    }
  }

  /**
   * @param from beginning of the data set, in seconds since the epoch
   */
  public ParameterDraw(long from, long seed) {
    this.from = from;
    this.random = new SplittableRandom(seed);
  }

  /** Counts an event. */
  public void add(MoodleEvent event) {
    first = Math.min(first, event.timeCreated());
    boolean person = event.userId() > 1;
    if (person) {
      users.merge(event.userId(), 1L, Long::sum);
    }
    if (event.courseId() == null || event.courseId() <= 1 || event.anonymous() != 0) {
      return;
    }
    Course course = courses.computeIfAbsent(event.courseId(), id -> new Course());
    course.events++;
    if (person) {
      course.members.merge(event.userId(), 1L, Long::sum);
    }
    if (event.contextLevel() == MODULE_LEVEL) {
      course.modules.merge(event.contextInstanceId(), 1L, Long::sum);
      course.contexts.put(event.contextInstanceId(), event.contextId());
    }
  }

  /** Time of the oldest event, in seconds since the epoch. */
  public long first() {
    return first;
  }

  /**
   * The parameters.
   *
   * @param to end of the data, exclusive, in seconds since the epoch
   * @throws IllegalArgumentException if no course has both a user and a module
   */
  public QueryParameters drawn(long to) {
    Map<Long, Long> whole = new HashMap<>();
    courses.forEach(
        (id, course) -> {
          if (!course.members.isEmpty() && !course.modules.isEmpty()) {
            whole.put(id, course.events);
          }
        });
    if (whole.isEmpty()) {
      throw new IllegalArgumentException("no course of the data set has both users and modules");
    }
    Map<Rank, List<Long>> drawn = new EnumMap<>(Rank.class);
    for (Rank rank : Rank.values()) {
      drawn.put(rank, draws(whole, rank));
    }
    List<ParameterSet> sets = new ArrayList<>();
    for (int i = 0; i < DRAWS; i++) {
      for (Rank rank : Rank.values()) {
        List<Long> ids = drawn.get(rank);
        sets.add(set(rank, i + 1, ids.get(i % ids.size())));
      }
    }
    return new QueryParameters(from, Math.floorDiv(to + HOUR - 1, HOUR) * HOUR, sets);
  }

  private ParameterSet set(Rank rank, int number, long id) {
    Course course = courses.get(id);
    long module = draw(course.modules, rank);
    return new ParameterSet(
        rank.name().toLowerCase(java.util.Locale.ROOT) + "-" + number,
        id,
        module,
        course.contexts.get(module),
        draw(course.members, rank),
        byActivity(course.members).limit(CLASS_SIZE).toList(),
        draw(users, rank));
  }

  private long draw(Map<Long, Long> counts, Rank rank) {
    return draws(counts, rank).get(0);
  }

  /** Different ones, unless there are fewer in all. */
  private List<Long> draws(Map<Long, Long> counts, Rank rank) {
    List<Long> ids = byActivity(counts).toList();
    int last = Math.max((int) (rank.first * ids.size()) + DRAWS, (int) (rank.last * ids.size()));
    last = Math.min(ids.size(), last);
    int first = Math.max(0, Math.min((int) (rank.first * ids.size()), last - DRAWS));
    List<Long> ranked = new ArrayList<>(ids.subList(first, last));
    List<Long> drawn = new ArrayList<>();
    while (drawn.size() < DRAWS && !ranked.isEmpty()) {
      drawn.add(ranked.remove(random.nextInt(ranked.size())));
    }
    return drawn;
  }

  private static Stream<Long> byActivity(Map<Long, Long> counts) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<Long, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }
}
