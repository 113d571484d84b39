package dev.logstore.datasets;

import java.util.Locale;

/** A grade goes into the gradebook, by a quiz that marks itself or by a teacher. */
final class Grading {
  private final EventClass graded;

  Grading(EventCatalogue catalogue) {
    this.graded = catalogue.get("\\core\\event\\user_graded");
  }

  /** Moodle logs grades in the context of the course, whatever module they come from. */
  void grade(Session session, Enrolment student, CourseModule module) {
    int hundredths = session.random().nextInt(1001);
    session.writeAbout(
        graded,
        student.course().context(),
        module.grades().id(student.seat()),
        student.user(),
        Other.object()
            .rowId("itemid", module.gradeItemId())
            .literal("overridden", "false")
            .literal(
                "finalgrade",
                String.format(Locale.ROOT, "%d.%02d", hundredths / 100, hundredths % 100))
            .end());
  }
}
