package dev.logstore.datasets;

import java.util.List;

/** A wrong password or an unknown name, again and again. */
final class FailedLoginWalk implements Walk {
  private static final int UNKNOWN_USER = 1;
  private static final int WRONG_PASSWORD = 3;

  private final Context system;
  private final EventClass failed;

  FailedLoginWalk(EventCatalogue catalogue, Site site) {
    this.system = site.system();
    this.failed = catalogue.get("\\core\\event\\user_login_failed");
  }

  @Override
  public void walk(Session session, Errand errand, List<Enrolment> enrolments) {
    boolean known = session.user().id() != 0;
    while (session.request()) {
      session.write(
          failed,
          system,
          Session.NULL,
          session
              .data()
              .text("username", session.user().username())
              .number("reason", known ? WRONG_PASSWORD : UNKNOWN_USER));
    }
  }
}
