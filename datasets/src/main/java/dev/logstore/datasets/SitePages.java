package dev.logstore.datasets;

import dev.logstore.datasets.random.RandomStream;
import java.util.List;

/** The pages outside courses: login and logout, dashboard, profiles, messages, calendar. */
final class SitePages {
  private final Site site;
  private final EventClass loggedIn;
  private final EventClass loggedOut;
  private final EventClass dashboard;
  private final EventClass myCourses;
  private final EventClass profile;
  private final EventClass messageViewed;
  private final EventClass messageSent;
  private final EventClass notificationViewed;
  private final EventClass calendarEntry;
  private final EventClass gradesOverview;

  SitePages(EventCatalogue catalogue, Site site) {
    this.site = site;
    this.loggedIn = catalogue.get("\\core\\event\\user_loggedin");
    this.loggedOut = catalogue.get("\\core\\event\\user_loggedout");
    this.dashboard = catalogue.get("\\core\\event\\dashboard_viewed");
    this.myCourses = catalogue.get("\\core\\event\\mycourses_viewed");
    this.profile = catalogue.get("\\core\\event\\user_profile_viewed");
    this.messageViewed = catalogue.get("\\core\\event\\message_viewed");
    this.messageSent = catalogue.get("\\core\\event\\message_sent");
    this.notificationViewed = catalogue.get("\\core\\event\\notification_viewed");
    this.calendarEntry = catalogue.get("\\core\\event\\calendar_event_created");
    this.gradesOverview = catalogue.get("\\gradereport_overview\\event\\grade_report_viewed");
  }

  void logIn(Session session) {
    if (session.request()) {
      User user = session.user();
      session.write(
          loggedIn,
          site.system(),
          user.id(),
          session.data().text("username", user.username()).emptyList("extrauserinfo"));
    }
  }

  void logOut(Session session) {
    if (session.lastRequest()) {
      session.write(
          loggedOut,
          site.system(),
          session.user().id(),
          session.data().text("sessionid", sessionId(session.random())));
    }
  }

  /** The dashboard, where a login leads. */
  void dashboardAfterLogin(Session session) {
    if (session.redirect()) {
      session.write(dashboard, session.user().context(), Session.NULL);
    }
  }

  /** One page. {@link SiteStep#COURSE} is none of these. */
  void open(Session session, SiteStep step, List<Enrolment> enrolments) {
    if (!session.request()) {
      return;
    }
    Context own = session.user().context();
    switch (step) {
      case DASHBOARD -> session.write(dashboard, own, Session.NULL);
      case MY_COURSES -> session.write(myCourses, own, Session.NULL);
      case PROFILE -> {
        User seen = someone(session.random(), enrolments);
        session.writeAbout(profile, seen.context(), seen.id(), seen);
      }
      case READ_MESSAGE -> {
        long message = session.newRow();
        User sender = someone(session.random(), enrolments);
        session.writeAbout(
            messageViewed, own, message, sender, session.data().rowId("messageid", message));
      }
      case SEND_MESSAGE ->
          session.writeAbout(
              messageSent,
              site.system(),
              session.newRow(),
              someone(session.random(), enrolments),
              session.data().rowId("courseid", site.frontPage().courseId()));
      case NOTIFICATION ->
          session.writeAbout(
              notificationViewed, own, session.newRow(), someone(session.random(), enrolments));
      case CALENDAR_ENTRY ->
          session.write(
              calendarEntry,
              own,
              session.newRow(),
              session
                  .data()
                  .number("repeatid", 0)
                  .number("timestart", session.clock() + 86_400)
                  .text("name", "Study group"));
      case GRADES_OVERVIEW ->
          session.writeAbout(gradesOverview, site.frontPage(), Session.NULL, session.user());
      case COURSE, OCCASIONAL ->
          throw new IllegalArgumentException(step + " is not a page of the site");
    }
  }

  private static User someone(RandomStream random, List<Enrolment> enrolments) {
    List<User> known = enrolments.get(random.nextInt(enrolments.size())).course().participants();
    return known.get(random.nextInt(known.size()));
  }

  /** PHP's session ids: 26 letters and digits. */
  private static String sessionId(RandomStream random) {
    StringBuilder id = new StringBuilder(26);
    for (int i = 0; i < 26; i++) {
      id.append(Character.forDigit(random.nextInt(32), 32));
    }
    return id.toString();
  }
}
