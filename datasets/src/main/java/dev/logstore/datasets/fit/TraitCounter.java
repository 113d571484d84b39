package dev.logstore.datasets.fit;

import dev.logstore.datasets.MoodleEvent;
import dev.logstore.datasets.describe.Description;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Counts what {@link Description} does not tell and a profile needs: who teaches, who is in which
 * course, what is in the courses. Memory grows with users, courses and modules, not with events.
 */
final class TraitCounter implements Consumer<MoodleEvent> {
  private static final long GUEST = 1;
  private static final long FRONT_PAGE = 1;
  private static final int TEACHING = 1;
  private static final int MODULE_LEVEL = 70;

  /** Students have rows at the level of teaching too: a quiz that grades itself writes one. */
  private static final double LEAST_TEACHING = 0.2;

  /** Share of the users from which on a network counts as that of a campus. */
  private static final double SHARED = 0.05;

  private static final int FEWEST_SHARING = 3;

  private final Map<String, Long> events = new HashMap<>();
  private final Map<String, Long> components = new HashMap<>();
  private final Map<String, Long> origins = new HashMap<>();
  private final Map<Long, Person> people = new HashMap<>();
  private final Map<Long, Module> modules = new HashMap<>();
  private final Map<String, Network> networks = new HashMap<>();
  private long rows;
  private long guestRows;
  private long phpRows;
  private long otherRows;

  private static final class Person {
    private final Set<Long> courses = new HashSet<>();
    private long rows;
    private long teaching;

    boolean teaches() {
      return teaching >= LEAST_TEACHING * rows;
    }
  }

  private record Module(String component, long course) {}

  private static final class Network {
    private final Set<Long> users = new HashSet<>();
    private long rows;
  }

  @Override
  public void accept(MoodleEvent event) {
    rows++;
    events.merge(event.eventName(), 1L, Long::sum);
    components.merge(event.component(), 1L, Long::sum);
    origins.merge(String.valueOf(event.origin()), 1L, Long::sum);
    guestRows += event.userId() == GUEST ? 1 : 0;
    boolean inCourse = event.courseId() != null && event.courseId() > FRONT_PAGE;
    if (inCourse && event.contextLevel() == MODULE_LEVEL) {
      modules.computeIfAbsent(
          event.contextInstanceId(), id -> new Module(event.component(), event.courseId()));
    }
    if (event.other() != null) {
      otherRows++;
      phpRows += event.other().equals("N;") || event.other().startsWith("a:") ? 1 : 0;
    }
    if (event.userId() > GUEST && !"cli".equals(event.origin())) {
      person(event, inCourse);
    }
  }

  private void person(MoodleEvent event, boolean inCourse) {
    Person person = people.computeIfAbsent(event.userId(), id -> new Person());
    person.rows++;
    person.teaching += event.eduLevel() == TEACHING ? 1 : 0;
    if (inCourse) {
      person.courses.add(event.courseId());
    }
    if ("web".equals(event.origin()) && event.ip() != null) {
      int dot = event.ip().lastIndexOf('.');
      Network network =
          networks.computeIfAbsent(
              dot < 0 ? event.ip() : event.ip().substring(0, dot), name -> new Network());
      network.rows++;
      network.users.add(event.userId());
    }
  }

  /** Count nothing more. */
  Traits result(Description described) {
    Map<String, Double> numbers = new HashMap<>();
    shares(numbers, "event:", events);
    shares(numbers, "component:", components);
    shares(numbers, "origin:", origins);
    described
        .addressKinds()
        .forEach(kind -> numbers.put("address kind " + kind.name(), kind.share()));
    numbers.put("rows of guests", share(guestRows));
    numbers.put("rows on shared networks", share(sharedRows()));
    described(numbers, described);
    long staff = people.values().stream().filter(Person::teaches).count();
    long students = people.size() - staff;
    numbers.put("students", (double) students);
    numbers.put("teachers", (double) staff);
    numbers.put(
        "rows of staff",
        share(people.values().stream().filter(Person::teaches).mapToLong(p -> p.rows).sum()));
    modules(numbers, Math.max(1, described.courses()));
    return new Traits(
        described,
        numbers,
        seats(false) / (double) Math.max(1, students),
        seats(true) / (double) Math.max(1, described.courses()),
        2 * phpRows > otherRows);
  }

  private long seats(boolean teachers) {
    return people.values().stream()
        .filter(person -> person.teaches() == teachers)
        .mapToLong(person -> person.courses.size())
        .sum();
  }

  private long sharedRows() {
    double least = Math.max(FEWEST_SHARING, SHARED * people.size());
    return networks.values().stream()
        .filter(network -> network.users.size() >= least)
        .mapToLong(network -> network.rows)
        .sum();
  }

  private void modules(Map<String, Double> numbers, long courses) {
    Map<String, Long> kinds = new HashMap<>();
    Map<Long, Long> sizes = new HashMap<>();
    for (Module module : modules.values()) {
      kinds.merge(module.component(), 1L, Long::sum);
      sizes.merge(module.course(), 1L, Long::sum);
    }
    kinds.forEach((kind, number) -> numbers.put("modules:" + kind, number / (double) courses));
    numbers.put("modules ln sigma", lnSigma(sizes.values()));
  }

  private static void described(Map<String, Double> numbers, Description log) {
    for (int hour = 0; hour < log.hours().size(); hour++) {
      numbers.put("hour:" + hour, log.hours().get(hour));
    }
    numbers.put("sessions", log.sessions().number() / (double) Math.max(1, log.events()));
    numbers.put("session events ln mu", log.sessions().events().lnMu());
    numbers.put("session events ln sigma", log.sessions().events().lnSigma());
    numbers.put("gap ln mu", log.sessions().gapSeconds().lnMu());
    numbers.put("gap ln sigma", log.sessions().gapSeconds().lnSigma());
    numbers.put("same context", log.sessions().sameContext());
    numbers.put("user ln sigma", log.eventsPerUser().lnSigma());
    numbers.put("course ln sigma", log.eventsPerCourse().lnSigma());
    numbers.put("context Zipf slope", log.contextSpread().zipfSlope());
    numbers.put("Fano factor an hour", log.rate().fanoHour());
  }

  private void shares(Map<String, Double> numbers, String prefix, Map<String, Long> counts) {
    counts.forEach((name, count) -> numbers.put(prefix + name, share(count)));
  }

  private double share(long count) {
    return rows == 0 ? 0 : count / (double) rows;
  }

  private static double lnSigma(Collection<Long> values) {
    double mean = values.stream().mapToDouble(Math::log).average().orElse(0);
    return Math.sqrt(
        values.stream().mapToDouble(v -> Math.pow(Math.log(v) - mean, 2)).average().orElse(0));
  }
}
