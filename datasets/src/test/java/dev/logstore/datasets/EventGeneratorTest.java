package dev.logstore.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class EventGeneratorTest {
  private static final SiteProfile PROFILE = SiteProfile.load("small");
  private static final EventGenerator GENERATOR = new EventGenerator(PROFILE, 1);
  private static final List<MoodleEvent> EVENTS = all(GENERATOR);

  private final EventCatalogue catalogue = EventCatalogue.load();

  static List<MoodleEvent> all(EventGenerator generator) {
    List<MoodleEvent> events = new ArrayList<>();
    generator.forEach(events::add);
    return events;
  }

  @Property(tries = 30)
  void makesExactlyTheEventsAskedForInTimeAndInOrder(
      @ForAll @LongRange(min = 1, max = 3000) long events, @ForAll long seed) {
    EventGenerator generator = new EventGenerator(Profiles.tiny(events), seed);
    List<MoodleEvent> made = all(generator);
    assertThat(made).hasSize((int) events);
    assertThat(made).isSortedAccordingTo(Comparator.comparingLong(MoodleEvent::timeCreated));
    assertThat(made.get(0).timeCreated()).isGreaterThanOrEqualTo(generator.from().getEpochSecond());
    assertThat(made.get(made.size() - 1).timeCreated()).isLessThan(generator.to().getEpochSecond());
  }

  @Test
  void theIteratorEndsAfterTheLastEvent() {
    Iterator<MoodleEvent> iterator = new EventGenerator(Profiles.tiny(1), 1).iterator();
    iterator.next();
    assertThat(iterator.hasNext()).isFalse();
    assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void windowsMadeApartAndInAnyOrderMergeIntoTheSameLog() {
    EventGenerator other = new EventGenerator(PROFILE, 1);
    List<MoodleEvent> merged = new ArrayList<>();
    for (int w = other.windows() - 1; w >= 0; w--) {
      List<EventColumns> needed = new ArrayList<>();
      for (int i = other.reaching(w); i <= w; i++) {
        needed.add(other.sessionsOf(i));
      }
      Window window = other.window(w, needed);
      List<MoodleEvent> events = new ArrayList<>();
      window.forEach((columns, row) -> events.add(columns.event(row, other.otherForm())));
      assertThat(window.firstEvent() + events.size()).isEqualTo(EVENTS.size() - merged.size());
      merged.addAll(0, events);
    }
    assertThat(merged).isEqualTo(EVENTS);
  }

  @Test
  void sessionsGoOnIntoTheNextWindow() {
    assertThat(GENERATOR.windows()).isGreaterThan(3);
    EventColumns first = GENERATOR.sessionsOf(0);
    assertThat(first.before(GENERATOR.start(1))).isLessThan(first.size());
  }

  @Test
  void anotherSeedIsAnotherLog() {
    assertThat(all(new EventGenerator(Profiles.tiny(100), 1)))
        .isNotEqualTo(all(new EventGenerator(Profiles.tiny(100), 2)));
  }

  @Test
  void everyRowIsOneOfItsClass() {
    assertThat(EVENTS)
        .allSatisfy(
            e -> {
              EventClass kind = catalogue.get(e.eventName());
              assertThat(
                      new EventClass(
                          kind.number(),
                          e.eventName(),
                          e.component(),
                          e.action(),
                          e.target(),
                          e.objectTable(),
                          e.crud(),
                          e.eduLevel()))
                  .isEqualTo(kind);
              assertThat(e.objectId() != null).isEqualTo(kind.objectTable() != null);
            });
  }

  @Test
  void manyClassesOccur() {
    assertThat(new HashSet<>(EVENTS.stream().map(MoodleEvent::eventName).toList()))
        .hasSizeGreaterThan(200);
  }

  @Test
  void everyContextIsOneOfTheSite() {
    Map<Long, Context> contexts = new HashMap<>();
    Site site = GENERATOR.site();
    List<Context> known = new ArrayList<>(site.categories());
    known.addAll(
        List.of(site.system(), site.frontPage(), site.guest().context(), site.admin().context()));
    site.students().users().forEach(user -> known.add(user.context()));
    site.teachers().users().forEach(user -> known.add(user.context()));
    for (Course course : site.courses()) {
      known.add(course.context());
      course.modules().forEach(module -> known.add(module.context()));
    }
    known.forEach(context -> contexts.put(context.id(), context));

    assertThat(EVENTS)
        .allSatisfy(
            e -> {
              Context context = contexts.get(e.contextId());
              assertThat(e.contextLevel()).isEqualTo(context.level().code());
              assertThat(e.contextInstanceId()).isEqualTo(context.instanceId());
              assertThat(e.courseId()).isEqualTo(context.courseId());
            });
  }

  @Test
  void aModulesEventsAreOfItsKindAndInstance() {
    Map<Long, CourseModule> modules = new HashMap<>();
    GENERATOR
        .site()
        .courses()
        .forEach(course -> course.modules().forEach(m -> modules.put(m.id(), m)));
    assertThat(EVENTS)
        .filteredOn(e -> e.contextLevel() == 70 && e.component().startsWith("mod_"))
        .allSatisfy(
            e -> {
              CourseModule module = modules.get(e.contextInstanceId());
              assertThat(e.component()).isEqualTo(module.kind().component());
              if (e.target().equals("course_module")) {
                assertThat(e.objectTable()).isEqualTo(module.kind().plugin());
                assertThat(e.objectId()).isEqualTo(module.instanceId());
              }
              if (module.anonymous()) {
                assertThat(e.anonymous()).isEqualTo(1);
              }
            });
  }

  @Test
  void whoActsInACourseTakesPartInIt() {
    Map<Long, Set<Long>> participants = new HashMap<>();
    for (Course course : GENERATOR.site().courses()) {
      Set<Long> ids = new HashSet<>();
      course.participants().forEach(user -> ids.add((long) user.id()));
      participants.put(course.id(), ids);
    }
    assertThat(EVENTS)
        .filteredOn(e -> e.courseId() > 1 && e.userId() > 2)
        .isNotEmpty()
        .allSatisfy(e -> assertThat(participants.get(e.courseId())).contains(e.userId()));
  }

  @Test
  void noRowIsMadeTwice() {
    // Each has one row per creation; roles and submissions are named, not made, by their events.
    Set<String> made =
        Set.of(
            "quiz_attempts",
            "forum_discussions",
            "messages",
            "message_user_actions",
            "event",
            "assignsubmission_file",
            "choice_answers",
            "feedback_completed",
            "config_log");
    Set<String> seen = new HashSet<>();
    assertThat(EVENTS)
        .filteredOn(
            e -> e.crud().equals("c") && e.objectTable() != null && made.contains(e.objectTable()))
        .hasSizeGreaterThan(1000)
        .allSatisfy(e -> assertThat(seen.add(e.objectTable() + e.objectId())).isTrue());
  }

  @Test
  void anAttemptIsSeenOnlyByItsOwner() {
    Map<Long, Long> owners = new HashMap<>();
    assertThat(EVENTS)
        .filteredOn(e -> "quiz_attempts".equals(e.objectTable()) && e.userId() > 2)
        .hasSizeGreaterThan(1000)
        .allSatisfy(
            e ->
                assertThat(owners.computeIfAbsent(e.objectId(), id -> e.relatedUserId()))
                    .isEqualTo(e.relatedUserId()));
  }

  @Test
  void otherIsAlwaysJson() {
    JsonMapper json = new JsonMapper();
    assertThat(EVENTS)
        .allSatisfy(
            e -> {
              if (!e.other().equals("null")) {
                assertThat(json.readTree(e.other()).isObject()).isTrue();
              }
            });
    assertThat(EVENTS)
        .filteredOn(e -> e.action().equals("loggedin") && e.userId() > 2)
        .allSatisfy(e -> assertThat(e.other()).contains("\"username\":\"").hasSizeBetween(40, 80));
    assertThat(EVENTS).filteredOn(e -> e.other().equals("null")).hasSizeGreaterThan(30_000);
  }

  @Test
  void onlyTheCommandLineHasNoAddress() {
    Network network = PROFILE.network();
    assertThat(EVENTS)
        .allSatisfy(
            e -> {
              assertThat(e.ip() == null).isEqualTo(e.origin().equals("cli"));
              if (e.ip() != null) {
                assertThat(
                        e.ip().startsWith("2001:db8:")
                            || network.campus().contains(e.ip())
                            || network.home().contains(e.ip())
                            || network.mobile().contains(e.ip()))
                    .isTrue();
              }
            });
    assertThat(share(e -> e.origin().equals("web"))).isBetween(0.93, 0.996);
    assertThat(share(e -> e.origin().equals("ws"))).isBetween(0.01, 0.07);
    assertThat(share(e -> e.origin().equals("cli"))).isBetween(0.001, 0.02);
  }

  @Test
  void manyUsersAreBehindFewCampusAddresses() {
    Map<String, Set<Long>> users = new HashMap<>();
    EVENTS.stream()
        .filter(
            e ->
                e.ip() != null
                    && !e.ip().contains(":")
                    && PROFILE.network().campus().contains(e.ip()))
        .forEach(e -> users.computeIfAbsent(e.ip(), ip -> new HashSet<>()).add(e.userId()));
    assertThat(users).hasSize(16).allSatisfy((ip, who) -> assertThat(who).hasSizeGreaterThan(50));
  }

  @Test
  void theRarerKindsOfRowOccur() {
    assertThat(EVENTS).anyMatch(e -> e.realUserId() != null && e.userId() != e.realUserId());
    assertThat(EVENTS).anyMatch(e -> e.anonymous() == 1);
    assertThat(EVENTS).anyMatch(e -> e.userId() == 0 && e.eventName().endsWith("login_failed"));
    assertThat(EVENTS).anyMatch(e -> e.userId() == 1);
    assertThat(EVENTS).anyMatch(e -> e.relatedUserId() != null && e.relatedUserId() != e.userId());
  }

  @Test
  void theDayHasTheRhythmOfTheProfile() {
    double[] shares = new double[24];
    ZoneId zone = PROFILE.calendar().timeZone();
    for (MoodleEvent e : EVENTS) {
      shares[Instant.ofEpochSecond(e.timeCreated()).atZone(zone).getHour()] += 1.0 / EVENTS.size();
    }
    closeTo(shares, PROFILE.rhythm().hours(), 0.02, 0.08);
  }

  @Test
  void theWeekHasTheRhythmOfTheProfile() {
    double[] shares = new double[7];
    ZoneId zone = PROFILE.calendar().timeZone();
    for (MoodleEvent e : EVENTS) {
      shares[Instant.ofEpochSecond(e.timeCreated()).atZone(zone).getDayOfWeek().getValue() - 1] +=
          1.0 / EVENTS.size();
    }
    // Classes, deadlines and tests of only eight courses add to some days.
    closeTo(shares, PROFILE.rhythm().weekdays(), 0.08, 0.14);
  }

  /** Each share within {@code each}, and half the sum of the differences within {@code whole}. */
  private static void closeTo(double[] shares, List<Double> weights, double each, double whole) {
    double total = weights.stream().mapToDouble(Double::doubleValue).sum();
    double distance = 0;
    for (int i = 0; i < shares.length; i++) {
      double expected = weights.get(i) / total;
      assertThat(shares[i]).as("share %d", i).isCloseTo(expected, within(each));
      distance += Math.abs(shares[i] - expected) / 2;
    }
    assertThat(distance).isLessThan(whole);
  }

  private static double share(Predicate<MoodleEvent> which) {
    return EVENTS.stream().filter(which).count() / (double) EVENTS.size();
  }
}
