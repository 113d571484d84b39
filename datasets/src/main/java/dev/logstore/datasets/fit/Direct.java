package dev.logstore.datasets.fit;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.logstore.datasets.describe.Description;
import java.time.LocalDate;
import java.time.ZoneId;

/** What a log tells of its profile directly: size, population, calendar. */
final class Direct {
  private static final int WEEK = 7;

  /** Courses a category. */
  private static final double CATEGORY = 8;

  private final Traits log;
  private final Terms terms;
  private final ZoneId zone;

  Direct(Traits log) {
    this.log = log;
    Description described = log.description();
    this.zone = ZoneId.of(described.timeZone());
    LocalDate first = described.from().atZone(zone).toLocalDate();
    this.terms = new Terms(first, described.rate().eventsPerDay());
  }

  /** The profile as far as it can be read off; of whole weeks, so with some more events. */
  ProfileTree tree() {
    ProfileTree tree = ProfileTree.ofBase();
    Description described = log.description();
    tree.setWhole("events", events(terms.weeks()));
    tree.set("calendar.timeZone", new TextNode(zone.getId()));
    tree.set("calendar.start", new TextNode(terms.start().toString()));
    tree.setWhole("calendar.weeks", terms.weeks());
    if (tree.has("calendar.semesters")) {
      tree.set("calendar.semesters", terms.semesters(terms.weeks()));
      tree.set("calendar.holidays", terms.holidays());
      tree.set("rhythm.phases.startRush", Math.min(5, terms.startRush()));
      tree.set("rhythm.phases.exams", 1);
      tree.set("rhythm.phases.breaks", terms.breaks(tree.number("rhythm.phases.breaks")));
      tree.set("rhythm.phases.holidays", terms.onHolidays(tree.number("rhythm.phases.holidays")));
    }
    population(tree, described.courses());
    for (int hour = 0; hour < 24; hour++) {
      tree.set("rhythm.hours." + hour, Math.max(0.0005, described.hours().get(hour)));
    }
    tree.set("rhythm.weekdays", terms.weekdays());
    if (tree.has("logging.other")) {
      tree.set("logging.other", new TextNode(log.phpForm() ? "php" : "json"));
    }
    return tree;
  }

  private void population(ProfileTree tree, long courses) {
    tree.setWhole("population.students", Math.max(1, Math.round(log.number("students"))));
    long teachers = Math.max(1, Math.round(log.number("teachers")));
    tree.setWhole("population.teachers", teachers);
    tree.setWhole("population.categories", Math.max(1, Math.round(courses / CATEGORY)));
    tree.setWhole("population.courses", courses);
    tree.setWhole(
        "population.coursesPerStudent", between(1, Math.round(log.coursesPerStudent()), courses));
    tree.setWhole(
        "population.teachersPerCourse", between(1, Math.round(log.teachersPerCourse()), teachers));
  }

  private static long between(long least, long value, long most) {
    return Math.max(least, Math.min(most, value));
  }

  /** At the log's rate over its days. */
  private long events(int weeks) {
    double days = Math.max(1, log.description().rate().days());
    return Math.max(1, Math.round(log.description().events() * (WEEK * weeks / days)));
  }

  /** The profile of a smaller site with the same numbers a user, to be generated quickly. */
  ProfileTree sampled(ProfileTree tree, long most) {
    double part = Math.min(1, most / tree.number("events"));
    return part == 1 ? tree : sized(tree, part, tree.number("events") * part);
  }

  /** The profile as it is wanted. */
  ProfileTree scaled(ProfileTree tree, Scale scale) {
    double factor =
        scale.factor(tree.number("population.students") + tree.number("population.teachers"));
    int weeks = scale.weeks() == null ? terms.weeks() : scale.weeks();
    double events = scale.events() == null ? events(weeks) * factor : scale.events();
    ProfileTree scaled = sized(tree, factor, events);
    scaled.setWhole("calendar.weeks", weeks);
    if (scaled.has("calendar.semesters")) {
      scaled.set("calendar.semesters", terms.semesters(weeks));
    }
    return scaled;
  }

  private static ProfileTree sized(ProfileTree tree, double factor, double events) {
    ProfileTree sized = tree.copy();
    sized.setWhole("events", Math.max(1, Math.round(events)));
    sized.setWhole("population.students", atLeast(1, tree, "population.students", factor));
    sized.setWhole(
        "population.teachers",
        atLeast(
            (long) tree.number("population.teachersPerCourse"),
            tree,
            "population.teachers",
            factor));
    sized.setWhole("population.categories", atLeast(1, tree, "population.categories", factor));
    sized.setWhole(
        "population.courses",
        atLeast(
            (long) tree.number("population.coursesPerStudent"),
            tree,
            "population.courses",
            factor));
    return sized;
  }

  private static long atLeast(long least, ProfileTree tree, String key, double factor) {
    return Math.max(least, Math.round(tree.number(key) * factor));
  }
}
