package dev.logstore.datasets;

import java.util.List;

/** A student: in by login or straight to a course, from module to module, sometimes elsewhere. */
final class StudentWalk implements Walk {
  private final SitePages sitePages;
  private final CoursePages coursePages;
  private final ModuleVisits modules;
  private final OccasionalEvents occasional;
  private final OccasionalEvents occasionalOnSite;
  private final double login;
  private final double dashboard;
  private final double logout;
  private final double stay;
  private final EnumChoice<SiteStep> siteSteps;
  private final EnumChoice<CourseStep> courseSteps;

  /**
   * A student.
   *
   * @param throughDoors whether they log in and out; not by the token of the app, nor as somebody
   *     else's mask
   */
  StudentWalk(
      SitePages sitePages,
      CoursePages coursePages,
      ModuleVisits modules,
      OccasionalEvents.All occasional,
      SiteProfile profile,
      boolean throughDoors) {
    SessionHabits habits = profile.sessions();
    Browsing browsing = profile.browsing();
    this.sitePages = sitePages;
    this.coursePages = coursePages;
    this.modules = modules;
    this.occasional = occasional.of(OccasionalEvents.Actor.STUDENT);
    this.occasionalOnSite = occasional.of(OccasionalEvents.Actor.USER);
    this.login = throughDoors ? habits.login() : 0;
    this.dashboard = habits.dashboard();
    this.logout = throughDoors ? habits.logout() : 0;
    this.stay = browsing.stay();
    this.siteSteps = new EnumChoice<>(SiteStep.class, browsing.site());
    this.courseSteps = new EnumChoice<>(CourseStep.class, browsing.course());
  }

  @Override
  public void walk(Session session, Errand errand, List<Enrolment> enrolments) {
    enter(session, enrolments);
    if (!session.over()) {
      inCourse(session, errand.enrolment(), errand.module());
    }
    while (!session.over()) {
      SiteStep step = siteSteps.next(session.random());
      if (step == SiteStep.COURSE) {
        inCourse(session, draw(session, enrolments), null);
      } else if (step == SiteStep.OCCASIONAL) {
        occasionalOnSite.open(session, errand.enrolment());
      } else {
        sitePages.open(session, step, enrolments);
      }
    }
    if (session.random().chance(logout)) {
      sitePages.logOut(session);
    }
  }

  private void enter(Session session, List<Enrolment> enrolments) {
    if (session.random().chance(login)) {
      sitePages.logIn(session);
      sitePages.dashboardAfterLogin(session);
    } else if (session.random().chance(dashboard)) {
      sitePages.open(session, SiteStep.DASHBOARD, enrolments);
    }
  }

  private static Enrolment draw(Session session, List<Enrolment> enrolments) {
    return enrolments.get(session.random().nextInt(enrolments.size()));
  }

  private void inCourse(Session session, Enrolment enrolment, CourseModule due) {
    Course course = enrolment.course();
    coursePages.coursePage(session, course);
    if (due != null && !session.over()) {
      modules.visit(session, enrolment, due);
    }
    while (!session.over()) {
      switch (courseSteps.next(session.random())) {
        case MODULE -> {
          CourseModule module = course.drawModule(session.random());
          do {
            modules.visit(session, enrolment, module);
          } while (!session.over() && session.random().chance(stay));
        }
        case COURSE_PAGE -> coursePages.coursePage(session, course);
        case SECTION -> coursePages.section(session, course);
        case GRADES -> coursePages.ownGrades(session, course);
        case PARTICIPANTS -> coursePages.participants(session, course);
        case PROFILE -> coursePages.profile(session, course);
        case OCCASIONAL -> occasional.open(session, enrolment);
        case LEAVE -> {
          return;
        }
      }
    }
  }
}
