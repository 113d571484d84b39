package dev.logstore.datasets;

/** A grade goes into the gradebook, by a quiz that marks itself or by a teacher. */
final class Grading {
  private final EventClass graded;

  Grading(EventCatalogue catalogue) {
    this.graded = catalogue.get("\\core\\event\\user_graded");
  }

  /** Moodle logs grades in the context of the course, whatever module they come from. */
  void grade(Session session, Enrolment student, CourseModule module) {
    session.writeAbout(
        graded,
        student.course().context(),
        module.grades().id(student.seat()),
        student.user(),
        session
            .data()
            .rowId("itemid", module.gradeItemId())
            .flag("overridden", false)
            .hundredths("finalgrade", session.random().nextInt(1001)));
  }
}
