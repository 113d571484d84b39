package dev.logstore.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TimetableTest {
  private static final SiteProfile MEDIUM = SiteProfile.load("medium");

  private static Timetable of(SiteProfile profile, long seed) {
    return new Timetable(profile, new Semesters(profile), Site.build(profile, seed), seed);
  }

  @Property(tries = 60)
  void theWindowsShareOutExactlyTheEventsAskedFor(
      @ForAll @LongRange(min = 1, max = 100_000_000) long events, @ForAll long seed) {
    Timetable timetable = of(Profiles.tiny(events), seed);
    assertThat(timetable.eventsBefore(0)).isZero();
    for (int window = 0; window < timetable.windows(); window++) {
      assertThat(timetable.eventsBefore(window + 1))
          .isGreaterThanOrEqualTo(timetable.eventsBefore(window));
      assertThat(timetable.start(window + 1)).isGreaterThan(timetable.start(window));
    }
    assertThat(timetable.eventsBefore(timetable.windows())).isEqualTo(events);
  }

  @Test
  void aWindowHasManyEventsButNoMoreThanItsHoursNeed() {
    Timetable timetable = of(SiteProfile.load("thesis"), 1);
    assertThat(timetable.windows()).isBetween(150, 28 * 24);
    for (int window = 0; window < timetable.windows() - 1; window++) {
      assertThat(timetable.eventsBefore(window + 1) - timetable.eventsBefore(window))
          .isBetween(16_384L, 400_000L);
    }
  }

  @Test
  void deadlinesComeEachWeekAndTestsAsOftenAsTheStyleSays() {
    Site site = Site.build(MEDIUM, 1);
    List<Rush> rushes = new RushPlanner(MEDIUM, new Semesters(MEDIUM), 1).plan(site.courses(), 1);
    for (Course course : site.courses()) {
      List<Rush> own = rushes.stream().filter(rush -> rush.course().equals(course)).toList();
      boolean quizzes = course.modules().stream().anyMatch(m -> m.kind() == ModuleKind.QUIZ);
      assertThat(own.stream().filter(Rush::test))
          .hasSize(quizzes ? course.style().testsPerSemester() : 0);
      assertThat(
              own.stream()
                  .filter(rush -> !rush.test() && rush.module() != null)
                  .map(Rush::endHour)
                  .toList())
          .hasSize(10)
          .isSorted();
    }
  }
}
