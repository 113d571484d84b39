package dev.logstore.datasets;

import java.util.List;

/** The administrator logs in as a student, to see what the student sees. */
final class LoginAsWalk implements Walk {
  private final Site site;
  private final Walk asStudent;
  private final EventClass loggedInAs;

  LoginAsWalk(EventCatalogue catalogue, Site site, Walk asStudent) {
    this.site = site;
    this.asStudent = asStudent;
    this.loggedInAs = catalogue.get("\\core\\event\\user_loggedinas");
  }

  @Override
  public void walk(Session session, Errand errand, List<Enrolment> enrolments) {
    if (session.request()) {
      session.writeAbout(
          loggedInAs,
          site.system(),
          site.admin().id(),
          session.user(),
          session
              .data()
              .text("originalusername", site.admin().fullName())
              .text("loggedinasusername", session.user().fullName()));
    }
    asStudent.walk(session, errand, enrolments);
  }
}
