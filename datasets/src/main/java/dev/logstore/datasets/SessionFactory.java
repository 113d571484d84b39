package dev.logstore.datasets;

import dev.logstore.datasets.AcademicCalendar.Day;
import dev.logstore.datasets.random.RandomStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Makes whole sessions: draws who comes, when and from where, and sends them on their walk. */
final class SessionFactory {
  private static final int FIRST_CAMPUS_HOUR = 8;
  private static final int LAST_CAMPUS_HOUR = 18;
  private static final int MOST_FAILED_LOGINS = 8;
  private static final List<String> APP_FUNCTIONS =
      List.of(
          "core_course_get_contents",
          "core_course_view_course",
          "core_enrol_get_users_courses",
          "core_completion_get_activities_completion_status",
          "mod_quiz_get_attempt_data",
          "mod_assign_get_submission_status",
          "mod_forum_get_forum_discussions",
          "mod_resource_view_resource",
          "message_popup_get_popup_notifications");

  private final SiteProfile.Sessions settings;
  private final Site site;
  private final Addresses addresses;
  private final EnumChoice<SessionKind> kinds;
  private final Map<SessionKind, Walk> walks = new EnumMap<>(SessionKind.class);
  private final Consumer<Session> logWebServiceCall;
  private final EventClass loggedInAs;

  SessionFactory(SiteProfile profile, Site site, EventCatalogue catalogue, long seed) {
    this.settings = profile.sessions();
    this.site = site;
    this.addresses = new Addresses(profile.network(), seed);
    this.kinds = new EnumChoice<>(SessionKind.class, settings.kinds());
    this.loggedInAs = catalogue.get("\\core\\event\\user_loggedinas");
    EventClass functionCalled = catalogue.get("\\core\\event\\webservice_function_called");
    this.logWebServiceCall =
        session ->
            session.write(
                functionCalled,
                site.system(),
                null,
                Other.object().text("function", drawFunction(session.random())).end());

    SitePages sitePages = new SitePages(catalogue, site);
    CoursePages coursePages = new CoursePages(catalogue);
    Grading grading = new Grading(catalogue);
    ModuleVisits modules = new ModuleVisits(catalogue, grading, profile.activities());
    Walk loggedIn = StudentWalk.loggedIn(sitePages, coursePages, modules, profile);
    walks.put(SessionKind.STUDENT, StudentWalk.inBrowser(sitePages, coursePages, modules, profile));
    walks.put(SessionKind.MOBILE, loggedIn);
    walks.put(
        SessionKind.LOGIN_AS,
        (session, enrolments) -> {
          logInAs(session);
          loggedIn.walk(session, enrolments);
        });
    walks.put(
        SessionKind.TEACHER,
        new TeacherWalk(catalogue, sitePages, coursePages, modules, grading, profile));
    walks.put(SessionKind.ADMIN, new AdminWalk(catalogue, site, sitePages));
    walks.put(SessionKind.GUEST, new GuestWalk(catalogue, site));
    walks.put(SessionKind.FAILED_LOGIN, new FailedLoginWalk(catalogue, site));
    walks.put(SessionKind.CRON, new CronWalk(catalogue, site));
  }

  /**
   * Makes one session that starts on the day.
   *
   * @param end of the data set: no session goes on after it
   */
  void make(RandomStream random, Day day, long end, EventBatch batch) {
    SessionKind kind = kinds.next(random);
    long start =
        kind == SessionKind.CRON || kind == SessionKind.FAILED_LOGIN
            ? day.drawAnySecond(random)
            : day.drawBusySecond(random);
    int rows = Draws.count(random, settings.length());
    if (kind == SessionKind.FAILED_LOGIN) {
      rows = Math.min(rows, MOST_FAILED_LOGINS);
    }
    List<Enrolment> enrolments = enrolments(random, kind);
    Session session =
        new Session(
            random,
            settings.gap(),
            actor(random, kind, enrolments, day, start),
            start,
            Math.min(end, start + settings.longestSeconds()),
            rows,
            batch,
            kind == SessionKind.MOBILE ? logWebServiceCall : s -> {});
    walks.get(kind).walk(session, enrolments);
  }

  private List<Enrolment> enrolments(RandomStream random, SessionKind kind) {
    return switch (kind) {
      case STUDENT, MOBILE, LOGIN_AS -> site.students().draw(random);
      case TEACHER -> site.teachers().draw(random);
      case ADMIN, GUEST, FAILED_LOGIN, CRON -> List.of();
    };
  }

  private Session.Actor actor(
      RandomStream random, SessionKind kind, List<Enrolment> enrolments, Day day, long start) {
    long hour = (start - day.start()) / 3600;
    boolean daytime = hour >= FIRST_CAMPUS_HOUR && hour < LAST_CAMPUS_HOUR;
    return switch (kind) {
      case STUDENT, TEACHER -> {
        User user = enrolments.get(0).user();
        yield web(user, null, addresses.browser(random, user, daytime, day.index()));
      }
      case MOBILE ->
          new Session.Actor(enrolments.get(0).user(), null, "ws", addresses.anywhere(random));
      case LOGIN_AS ->
          web(
              enrolments.get(0).user(),
              site.admin().id(),
              addresses.browser(random, site.admin(), daytime, day.index()));
      case ADMIN ->
          web(site.admin(), null, addresses.browser(random, site.admin(), daytime, day.index()));
      case GUEST -> web(site.guest(), null, addresses.anywhere(random));
      case FAILED_LOGIN -> web(unlucky(random), null, addresses.anywhere(random));
      case CRON -> new Session.Actor(site.admin(), null, "cli", null);
    };
  }

  private static Session.Actor web(User user, Long realUserId, String ip) {
    return new Session.Actor(user, realUserId, "web", ip);
  }

  /** Half of those who fail mistype their password; the other half does not exist. */
  private User unlucky(RandomStream random) {
    if (random.chance(0.5)) {
      return site.students().draw(random).get(0).user();
    }
    return new User(0, "user" + random.nextInt(1000), "", site.system());
  }

  private void logInAs(Session session) {
    if (session.request()) {
      User user = session.user();
      session.writeAbout(
          loggedInAs,
          site.system(),
          site.admin().id(),
          user,
          Other.object()
              .text("originalusername", site.admin().fullName())
              .text("loggedinasusername", user.fullName())
              .end());
    }
  }

  private static String drawFunction(RandomStream random) {
    return APP_FUNCTIONS.get(random.nextInt(APP_FUNCTIONS.size()));
  }
}
