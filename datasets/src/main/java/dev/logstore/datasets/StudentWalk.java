package dev.logstore.datasets;

import java.util.List;

/** A student: in by login or straight to a course, from module to module, sometimes elsewhere. */
final class StudentWalk implements Walk {
  private final SitePages sitePages;
  private final CoursePages coursePages;
  private final ModuleVisits modules;
  private final double login;
  private final double dashboard;
  private final double logout;
  private final double stay;
  private final EnumChoice<SiteStep> siteSteps;
  private final EnumChoice<CourseStep> courseSteps;

  /** A student in a browser, who logs in and out. */
  static StudentWalk inBrowser(
      SitePages sitePages, CoursePages coursePages, ModuleVisits modules, SiteProfile profile) {
    SiteProfile.Sessions habits = profile.sessions();
    return new StudentWalk(
        sitePages,
        coursePages,
        modules,
        profile.browsing(),
        habits.login(),
        habits.dashboard(),
        habits.logout());
  }

  /** A student who is in already: by the token of the app, or as somebody else's mask. */
  static StudentWalk loggedIn(
      SitePages sitePages, CoursePages coursePages, ModuleVisits modules, SiteProfile profile) {
    return new StudentWalk(
        sitePages, coursePages, modules, profile.browsing(), 0, profile.sessions().dashboard(), 0);
  }

  private StudentWalk(
      SitePages sitePages,
      CoursePages coursePages,
      ModuleVisits modules,
      SiteProfile.Browsing browsing,
      double login,
      double dashboard,
      double logout) {
    this.sitePages = sitePages;
    this.coursePages = coursePages;
    this.modules = modules;
    this.login = login;
    this.dashboard = dashboard;
    this.logout = logout;
    this.stay = browsing.stay();
    this.siteSteps = new EnumChoice<>(SiteStep.class, browsing.site());
    this.courseSteps = new EnumChoice<>(CourseStep.class, browsing.course());
  }

  @Override
  public void walk(Session session, List<Enrolment> enrolments) {
    enter(session, enrolments);
    if (!session.over()) {
      inCourse(session, draw(session, enrolments));
    }
    while (!session.over()) {
      SiteStep step = siteSteps.next(session.random());
      if (step == SiteStep.COURSE) {
        inCourse(session, draw(session, enrolments));
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

  private void inCourse(Session session, Enrolment enrolment) {
    Course course = enrolment.course();
    coursePages.coursePage(session, course);
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
        case LEAVE -> {
          return;
        }
      }
    }
  }
}
