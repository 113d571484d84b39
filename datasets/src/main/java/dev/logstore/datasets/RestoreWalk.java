package dev.logstore.datasets;

import java.util.List;

/**
 * A teacher fills a course from the backup of an earlier one: the sections of its page, then module
 * after module, each in a second of its own. All rows are of origin restore.
 */
final class RestoreWalk implements Walk {
  private static final int MOST_ROWS_PER_MODULE = 3;

  private final BackgroundTasks.Restore habits;
  private final EventClass restored;
  private final EventClass section;
  private final EventClass module;
  private final EventClass gradeItem;
  private final EventClass question;

  RestoreWalk(EventCatalogue catalogue, BackgroundTasks.Restore habits) {
    this.habits = habits;
    this.restored = catalogue.get("\\core\\event\\course_restored");
    this.section = catalogue.get("\\core\\event\\course_section_created");
    this.module = catalogue.get("\\core\\event\\course_module_created");
    this.gradeItem = catalogue.get("\\core\\event\\grade_item_created");
    this.question = catalogue.get("\\core\\event\\question_created");
  }

  @Override
  public void walk(Session session, Errand errand, List<Enrolment> enrolments) {
    Course course = errand.enrolment().course();
    int modules = course.modules().size();
    session.extend(course.sections().size() + MOST_ROWS_PER_MODULE * modules + 1);
    for (int s = 0; s < course.sections().size() && next(session); s++) {
      session.write(
          section,
          course.context(),
          course.sections().id(s),
          session.data().number("sectionnum", s));
    }
    for (int m = 0; m < modules && next(session); m++) {
      restore(session, course, course.modules().get(m));
    }
    if (next(session)) {
      session.write(
          restored,
          course.context(),
          course.id(),
          session
              .data()
              .text("type", "course")
              .number("target", 1)
              .number("mode", 10)
              .text("operation", "restore")
              .flag("samesite", true)
              .rowId("originalcourseid", course.id()));
    }
  }

  private boolean next(Session session) {
    return session.work(habits.secondsPerModule());
  }

  private void restore(Session session, Course course, CourseModule one) {
    session.write(
        module,
        one.context(),
        one.id(),
        session
            .data()
            .text("modulename", one.kind().plugin())
            .rowId("instanceid", one.instanceId())
            .text("name", one.kind().plugin() + " " + one.instanceId()));
    if (one.gradeItemId() != 0) {
      session.write(
          gradeItem,
          course.context(),
          one.gradeItemId(),
          session
              .data()
              .text("itemname", one.kind().plugin() + " " + one.instanceId())
              .text("itemtype", "mod")
              .text("itemmodule", one.kind().plugin()));
    }
    if (one.kind() == ModuleKind.QUIZ) {
      session.write(
          question,
          course.context(),
          session.newRow(),
          session.data().rowId("categoryid", course.id()));
    }
  }
}
