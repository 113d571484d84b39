package dev.logstore.datasets;

import dev.logstore.datasets.random.RandomStream;
import dev.logstore.datasets.random.WeightedChoice;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Events that are too rare to be steps of a walk of their own, as {@code occasional-events.csv}
 * lists them: who raises each, where, about what. One request each.
 */
final class OccasionalEvents {
  /** Who raises an event; {@link #USER} is a student outside courses. */
  enum Actor {
    STUDENT,
    USER,
    TEACHER,
    ADMIN,
    CRON
  }

  /** The events of all actors. */
  static final class All {
    private final Map<Actor, OccasionalEvents> byActor = new EnumMap<>(Actor.class);

    All(EventCatalogue catalogue, Site site) {
      List<OccasionalEvent> events = OccasionalEvent.load(catalogue);
      for (Actor actor : Actor.values()) {
        byActor.put(
            actor,
            new OccasionalEvents(site, events.stream().filter(e -> e.actor() == actor).toList()));
      }
    }

    OccasionalEvents of(Actor actor) {
      return byActor.get(actor);
    }
  }

  private final Site site;
  private final List<OccasionalEvent> events;
  private final WeightedChoice choice;

  private OccasionalEvents(Site site, List<OccasionalEvent> events) {
    this.site = site;
    this.events = events;
    this.choice =
        WeightedChoice.of(new ArrayList<>(events.stream().map(OccasionalEvent::weight).toList()));
  }

  /** Opens the page that raises one of them. */
  void open(Session session, Enrolment about) {
    if (session.request()) {
      write(session, about);
    }
  }

  /**
   * Writes one of them.
   *
   * @param about the course it happens in, and whom it is about if it is about somebody else
   */
  void write(Session session, Enrolment about) {
    RandomStream random = session.random();
    OccasionalEvent event = events.get(choice.next(random));
    Course course = about.course();
    CourseModule module =
        event.moduleKind() == null ? null : moduleOf(random, course, event.moduleKind());
    for (int i = 0; module == null && event.moduleKind() != null; i++) {
      // The course has no such module: another event, or a course that has one.
      event = events.get(choice.next(random));
      module = event.moduleKind() == null ? null : moduleOf(random, course, event.moduleKind());
      if (i == events.size()) {
        return;
      }
    }
    int otherSeat = random.nextInt(course.participants().size());
    User other = course.participants().get(otherSeat);
    User user = about.user();
    Context where =
        switch (event.place()) {
          case SYSTEM -> site.system();
          case FRONT_PAGE -> site.frontPage();
          case CATEGORY -> site.categories().get(random.nextInt(site.categories().size()));
          case COURSE -> course.context();
          case MODULE -> module.context();
          case OWN -> session.user().context();
          case USER -> user.context();
        };
    User related =
        switch (event.related()) {
          case NONE -> null;
          case SELF -> session.user();
          case OTHER -> other;
        };
    long object =
        switch (event.object()) {
          case NONE -> Session.NULL;
          case NEW -> session.newRow();
          case ROW -> 1 + random.nextInt(site.oldRows());
          case COURSE -> course.id();
          case MODULE -> module.id();
          case INSTANCE -> module.instanceId();
          case PART ->
              module.parts().size() == 0
                  ? module.instanceId()
                  : module.parts().id(random.nextInt(module.parts().size()));
          case SEAT ->
              module
                  .parts()
                  .id(event.related() == OccasionalEvent.Related.OTHER ? otherSeat : about.seat());
          case PLACE -> where.instanceId();
          case SECTION -> course.sections().id(random.nextInt(course.sections().size()));
          case USER -> related == null ? session.user().id() : related.id();
        };
    if (!event.data().isEmpty()) {
      Other data = session.data();
      for (OccasionalEvent.Datum datum : event.data()) {
        switch (datum.source()) {
          case TEXT -> data.text(datum.key(), datum.text());
          case NUMBER -> data.number(datum.key(), datum.number());
          case NULL -> data.nothing(datum.key());
          case FLAG -> data.flag(datum.key(), datum.number() != 0);
          case COURSE -> data.rowId(datum.key(), course.id());
          case MODULE -> data.rowId(datum.key(), module.id());
          case INSTANCE -> data.rowId(datum.key(), module.instanceId());
          case ROW -> data.rowId(datum.key(), 1 + random.nextInt(site.oldRows()));
          case USER -> data.rowId(datum.key(), session.user().id());
          case USERNAME -> data.text(datum.key(), session.user().username());
        }
      }
      data.end();
    }
    session.add(
        event.kind(),
        where,
        object,
        related == null ? Session.NULL : related.id(),
        module != null && module.anonymous());
  }

  /** A module of the kind, the first one from a random place on; null if there is none. */
  static CourseModule moduleOf(RandomStream random, Course course, ModuleKind kind) {
    int modules = course.modules().size();
    int from = random.nextInt(modules);
    for (int i = 0; i < modules; i++) {
      CourseModule module = course.modules().get((from + i) % modules);
      if (module.kind() == kind) {
        return module;
      }
    }
    return null;
  }
}
