package dev.logstore.datasets;

/** The pages of a course that belong to none of its modules. */
final class CoursePages {
  private final EventClass viewed;
  private final EventClass sectionViewed;
  private final EventClass userReport;
  private final EventClass userList;
  private final EventClass profile;

  CoursePages(EventCatalogue catalogue) {
    this.viewed = catalogue.get("\\core\\event\\course_viewed");
    this.sectionViewed = catalogue.get("\\core\\event\\section_viewed");
    this.userReport = catalogue.get("\\gradereport_user\\event\\grade_report_viewed");
    this.userList = catalogue.get("\\core\\event\\user_list_viewed");
    this.profile = catalogue.get("\\core\\event\\user_profile_viewed");
  }

  void coursePage(Session session, Course course) {
    if (session.request()) {
      session.write(viewed, course.context(), Session.NULL);
    }
  }

  void section(Session session, Course course) {
    if (session.request()) {
      int section = session.random().nextInt(course.sections().size());
      session.write(sectionViewed, course.context(), course.sections().id(section));
    }
  }

  void ownGrades(Session session, Course course) {
    if (session.request()) {
      session.writeAbout(userReport, course.context(), Session.NULL, session.user());
    }
  }

  void participants(Session session, Course course) {
    if (session.request()) {
      session.write(userList, course.context(), course.id(), names(session, course));
    }
  }

  void profile(Session session, Course course) {
    if (session.request()) {
      int seat = session.random().nextInt(course.participants().size());
      User seen = course.participants().get(seat);
      session.writeAbout(
          profile,
          course.context(),
          seen.id(),
          seen,
          session
              .data()
              .rowId("courseid", course.id())
              .text("courseshortname", course.shortName())
              .text("coursefullname", course.fullName()));
    }
  }

  private static Other names(Session session, Course course) {
    return session
        .data()
        .text("courseshortname", course.shortName())
        .text("coursefullname", course.fullName());
  }
}
