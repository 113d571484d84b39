package dev.logstore.datasets;

import dev.logstore.datasets.random.RandomStream;
import java.util.List;

/** A teacher: looks through a course, grades, edits, reads reports. */
final class TeacherWalk implements Walk {
  private final SitePages sitePages;
  private final CoursePages coursePages;
  private final ModuleVisits modules;
  private final Grading grading;
  private final OccasionalEvents occasional;
  private final EnumChoice<TeachingStep> steps;
  private final double logout;
  private final Activities.Assign grades;
  private final EventClass gradingTable;
  private final EventClass gradingForm;
  private final EventClass submissionGraded;
  private final EventClass moduleUpdated;
  private final EventClass quizReport;
  private final EventClass graderReport;
  private final EventClass logReport;

  TeacherWalk(
      EventCatalogue catalogue,
      SitePages sitePages,
      CoursePages coursePages,
      ModuleVisits modules,
      Grading grading,
      OccasionalEvents occasional,
      SiteProfile profile) {
    this.sitePages = sitePages;
    this.coursePages = coursePages;
    this.modules = modules;
    this.grading = grading;
    this.occasional = occasional;
    this.steps = new EnumChoice<>(TeachingStep.class, profile.browsing().teaching());
    this.logout = profile.sessions().logout();
    this.grades = profile.activities().assign();
    this.gradingTable = catalogue.get("\\mod_assign\\event\\grading_table_viewed");
    this.gradingForm = catalogue.get("\\mod_assign\\event\\grading_form_viewed");
    this.submissionGraded = catalogue.get("\\mod_assign\\event\\submission_graded");
    this.moduleUpdated = catalogue.get("\\core\\event\\course_module_updated");
    this.quizReport = catalogue.get("\\mod_quiz\\event\\report_viewed");
    this.graderReport = catalogue.get("\\gradereport_grader\\event\\grade_report_viewed");
    this.logReport = catalogue.get("\\report_log\\event\\report_viewed");
  }

  @Override
  public void walk(Session session, Errand errand, List<Enrolment> enrolments) {
    sitePages.logIn(session);
    sitePages.dashboardAfterLogin(session);
    inCourse(session, errand.enrolment().course());
    while (!session.over()) {
      inCourse(session, enrolments.get(session.random().nextInt(enrolments.size())).course());
    }
    if (session.random().chance(logout)) {
      sitePages.logOut(session);
    }
  }

  private void inCourse(Session session, Course course) {
    coursePages.coursePage(session, course);
    while (!session.over()) {
      CourseModule module = course.drawModule(session.random());
      switch (steps.next(session.random())) {
        case MODULE -> modules.view(session, module);
        case COURSE_PAGE -> coursePages.coursePage(session, course);
        case GRADE_SUBMISSIONS -> grade(session, course);
        case EDIT_MODULE -> edit(session, module);
        case QUIZ_REPORT -> quizReport(session, course);
        case GRADEBOOK -> {
          if (session.request()) {
            session.write(graderReport, course.context(), Session.NULL);
          }
        }
        case LOG_REPORT -> {
          if (session.request()) {
            session.write(logReport, course.context(), Session.NULL, logFilter(session));
          }
        }
        case OCCASIONAL -> occasional.open(session, new Enrolment(session.user(), course, 0));
        case PARTICIPANTS -> coursePages.participants(session, course);
        case LEAVE -> {
          return;
        }
      }
    }
  }

  private void grade(Session session, Course course) {
    CourseModule assign = first(session.random(), course, ModuleKind.ASSIGN);
    if (assign == null) {
      return;
    }
    if (session.request()) {
      session.write(gradingTable, assign.context(), Session.NULL, assignment(session, assign));
    }
    if (session.random().chance(grades.quickGrading())) {
      quickGrades(session, course, assign);
      return;
    }
    int students = 1 + session.random().nextInt(grades.gradings());
    for (int i = 0; i < students && session.request(); i++) {
      int seat = course.drawStudentSeat(session.random());
      Enrolment student = new Enrolment(course.participants().get(seat), course, seat);
      session.writeAbout(
          gradingForm, assign.context(), Session.NULL, student.user(), assignment(session, assign));
      if (session.request()) {
        session.writeAbout(
            submissionGraded, assign.context(), assign.parts().id(seat), student.user());
        grading.grade(session, student, assign);
      }
    }
  }

  /** Many grades entered in the table and saved by one request. */
  private void quickGrades(Session session, Course course, CourseModule assign) {
    if (session.request()) {
      int students = 2 + session.random().nextInt(grades.quickGrades() - 1);
      for (int i = 0; i < students; i++) {
        Enrolment student = course.enrolment(course.drawStudentSeat(session.random()));
        session.writeAbout(
            submissionGraded, assign.context(), assign.parts().id(student.seat()), student.user());
        grading.grade(session, student, assign);
      }
    }
  }

  private void edit(Session session, CourseModule module) {
    if (session.request()) {
      session.write(
          moduleUpdated,
          module.context(),
          module.id(),
          session
              .data()
              .text("modulename", module.kind().plugin())
              .rowId("instanceid", module.instanceId())
              .text("name", module.kind().plugin() + " " + module.instanceId()));
    }
  }

  private void quizReport(Session session, Course course) {
    CourseModule quiz = first(session.random(), course, ModuleKind.QUIZ);
    if (quiz != null && session.request()) {
      session.write(
          quizReport,
          quiz.context(),
          Session.NULL,
          session.data().rowId("quizid", quiz.instanceId()).text("reportname", "overview"));
    }
  }

  /** A module of the kind, the first one from a random place on; null if there is none. */
  private static CourseModule first(RandomStream random, Course course, ModuleKind kind) {
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

  private static Other assignment(Session session, CourseModule assign) {
    return session.data().rowId("assignid", assign.instanceId());
  }

  private static Other logFilter(Session session) {
    return session
        .data()
        .number("groupid", 0)
        .number("date", 0)
        .number("modid", 0)
        .text("modaction", "")
        .number("logformat", 0);
  }
}
