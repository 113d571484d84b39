package dev.logstore.datasets;

import java.util.List;

/** The administrator: settings, accounts, enrolments, the live log. */
final class AdminWalk implements Walk {
  private static final int STUDENT_ROLE = 5;

  private final Site site;
  private final SitePages sitePages;
  private final OccasionalEvents occasional;
  private final double occasionalShare;
  private final EventClass configChanged;
  private final EventClass userUpdated;
  private final EventClass roleAssigned;
  private final EventClass enrolled;
  private final EventClass liveLog;
  private final EventClass category;

  AdminWalk(
      EventCatalogue catalogue,
      Site site,
      SitePages sitePages,
      OccasionalEvents occasional,
      double occasionalShare) {
    this.site = site;
    this.sitePages = sitePages;
    this.occasional = occasional;
    this.occasionalShare = occasionalShare;
    this.configChanged = catalogue.get("\\core\\event\\config_log_created");
    this.userUpdated = catalogue.get("\\core\\event\\user_updated");
    this.roleAssigned = catalogue.get("\\core\\event\\role_assigned");
    this.enrolled = catalogue.get("\\core\\event\\user_enrolment_created");
    this.liveLog = catalogue.get("\\report_loglive\\event\\report_viewed");
    this.category = catalogue.get("\\core\\event\\course_category_viewed");
  }

  @Override
  public void walk(Session session, Errand errand, List<Enrolment> enrolments) {
    sitePages.logIn(session);
    sitePages.dashboardAfterLogin(session);
    while (session.request()) {
      List<Enrolment> someone = site.students().draw(session.random());
      Enrolment enrolment = someone.get(session.random().nextInt(someone.size()));
      if (session.random().chance(occasionalShare)) {
        occasional.write(session, enrolment);
        continue;
      }
      switch (session.random().nextInt(5)) {
        case 0 -> changeSetting(session);
        case 1 ->
            session.writeAbout(
                userUpdated, enrolment.user().context(), enrolment.user().id(), enrolment.user());
        case 2 -> enrol(session, enrolment);
        case 3 -> session.write(liveLog, site.system(), Session.NULL);
        default -> {
          Context seen = site.categories().get(session.random().nextInt(site.categories().size()));
          session.write(category, seen, seen.instanceId());
        }
      }
    }
  }

  private void changeSetting(Session session) {
    session.write(
        configChanged,
        site.system(),
        session.newRow(),
        session
            .data()
            .text("name", "buffersize")
            .text("oldvalue", "50")
            .text("value", Integer.toString(50 + session.random().nextInt(450)))
            .text("plugin", "logstore_standard"));
  }

  private void enrol(Session session, Enrolment enrolment) {
    session.writeAbout(
        enrolled,
        enrolment.course().context(),
        session.newRow(),
        enrolment.user(),
        session.data().text("enrol", "manual"));
    session.writeAbout(
        roleAssigned,
        enrolment.course().context(),
        (long) STUDENT_ROLE,
        enrolment.user(),
        session.data().number("id", session.newRow()).text("component", "").number("itemid", 0));
  }
}
