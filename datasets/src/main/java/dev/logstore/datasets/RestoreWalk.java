package dev.logstore.datasets;

import java.util.List;

/**
 * A teacher fills a course from the backup of an earlier one: one request that makes many rows, all
 * of origin restore.
 */
final class RestoreWalk implements Walk {
  private final EventClass restored;
  private final EventClass section;
  private final EventClass module;
  private final EventClass gradeItem;
  private final EventClass question;

  RestoreWalk(EventCatalogue catalogue) {
    this.restored = catalogue.get("\\core\\event\\course_restored");
    this.section = catalogue.get("\\core\\event\\course_section_created");
    this.module = catalogue.get("\\core\\event\\course_module_created");
    this.gradeItem = catalogue.get("\\core\\event\\grade_item_created");
    this.question = catalogue.get("\\core\\event\\question_created");
  }

  @Override
  public void walk(Session session, Errand errand, List<Enrolment> enrolments) {
    Course course = errand.enrolment().course();
    session.extend(course.modules().size() + 2);
    while (session.redirect()) {
      CourseModule one = course.modules().get(session.random().nextInt(course.modules().size()));
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
      if (session.random().chance(0.2)) {
        int number = session.random().nextInt(course.sections().size());
        session.write(
            section,
            course.context(),
            course.sections().id(number),
            session.data().number("sectionnum", number));
      }
    }
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
