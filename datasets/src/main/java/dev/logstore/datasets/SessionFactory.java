package dev.logstore.datasets;

import dev.logstore.datasets.EventColumns.Actor;
import dev.logstore.datasets.random.LogNormalTable;
import dev.logstore.datasets.random.RandomStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Makes whole sessions: draws who comes, when and from where, and sends them on their walk. */
final class SessionFactory {
  private static final int HOURS_PER_DAY = 24;

  /** Course page, quiz page, start, summary, submission, review. */
  private static final int TEST_ROWS_BESIDE_PAGES = 8;

  private final SessionHabits settings;
  private final Network network;
  private final int testStartSeconds;
  private final Semesters semesters;
  private final int[] hourOfDay;
  private final Site site;
  private final Addresses addresses;
  private final StudyDays studyDays;
  private final EnumChoice<SessionKind> kinds;
  private final LogNormalTable length;
  private final Session.Pace pace;
  private final double meanTestRows;
  private final Map<SessionKind, Walk> walks = new EnumMap<>(SessionKind.class);
  private final Walk test;
  private final WebServiceCalls webServiceCalls;

  SessionFactory(
      SiteProfile profile, Semesters semesters, Site site, EventCatalogue catalogue, long seed) {
    this.settings = profile.sessions();
    this.network = profile.network();
    this.testStartSeconds = profile.courseWork().testStartSeconds();
    this.semesters = semesters;
    this.hourOfDay = semesters.hoursOfDay();
    this.site = site;
    this.addresses = new Addresses(network, seed);
    this.studyDays = new StudyDays(settings, seed);
    this.kinds = new EnumChoice<>(SessionKind.class, settings.kinds());
    this.length = settings.length().table();
    SessionHabits.Reading reading = settings.reading();
    this.pace =
        new Session.Pace(
            new LogNormalTable(
                settings.gap().mu(),
                settings.gap().sigma(),
                reading.share(),
                reading.mu(),
                reading.sigma(),
                settings.gap().longest()),
            settings.redirectSeconds());
    this.meanTestRows = profile.activities().quiz().pages().table().mean() + TEST_ROWS_BESIDE_PAGES;
    this.webServiceCalls = new WebServiceCalls(catalogue, site);

    SitePages sitePages = new SitePages(catalogue, site);
    CoursePages coursePages = new CoursePages(catalogue);
    Grading grading = new Grading(catalogue);
    ModuleVisits modules = new ModuleVisits(catalogue, grading, profile.activities());
    OccasionalEvents.All rare = new OccasionalEvents.All(catalogue, site);
    Walk loggedIn = new StudentWalk(sitePages, coursePages, modules, rare, profile, false);
    walks.put(
        SessionKind.STUDENT, new StudentWalk(sitePages, coursePages, modules, rare, profile, true));
    walks.put(SessionKind.MOBILE, loggedIn);
    walks.put(SessionKind.LOGIN_AS, new LoginAsWalk(catalogue, site, loggedIn));
    walks.put(
        SessionKind.TEACHER,
        new TeacherWalk(
            catalogue,
            sitePages,
            coursePages,
            modules,
            grading,
            rare.of(OccasionalEvents.Actor.TEACHER),
            profile));
    walks.put(
        SessionKind.ADMIN,
        new AdminWalk(
            catalogue,
            site,
            sitePages,
            rare.of(OccasionalEvents.Actor.ADMIN),
            profile.browsing().adminOccasional()));
    walks.put(SessionKind.GUEST, new GuestWalk(catalogue, site));
    walks.put(SessionKind.FAILED_LOGIN, new FailedLoginWalk(catalogue, site));
    walks.put(
        SessionKind.CRON,
        new CronWalk(
            catalogue, site, rare.of(OccasionalEvents.Actor.CRON), profile.tasks().cron()));
    walks.put(SessionKind.RESTORE, new RestoreWalk(catalogue, profile.tasks().restore()));
    this.test = new TestWalk(coursePages, modules.quizzes());
  }

  /** Events of a usual session, mean. */
  double meanRows() {
    return length.mean();
  }

  /** Events of a session that takes a test, mean. */
  double meanTestRows() {
    return meanTestRows;
  }

  /**
   * Makes one session that starts in the window of the occasions.
   *
   * @param end of the data set: no session goes on after it
   */
  void make(RandomStream random, Occasions occasions, long end, EventColumns events, Other other) {
    int occasion = occasions.next(random);
    Rush rush = occasions.rush(occasion);
    int hour = occasions.hour(occasion);
    SessionKind kind = rush == null ? kinds.next(random) : SessionKind.STUDENT;
    boolean testing = rush != null && rush.test();
    long start =
        testing
            ? rush.startSecond()
                + Math.min(random.nextInt(testStartSeconds), random.nextInt(testStartSeconds))
            : semesters.startOf(hour) + random.nextInt(Semesters.SECONDS_PER_HOUR);
    int rows =
        kind == SessionKind.FAILED_LOGIN
            ? Math.min(length.nextCount(random), settings.failedLogins().most())
            : length.nextCount(random);
    int day = hour / HOURS_PER_DAY;
    Errand errand = errand(random, kind, rush, testing ? occasions.count(occasion) : 0, day);
    User user = errand == null ? unrelated(random, kind) : errand.enrolment().user();
    Session session =
        new Session(
            random,
            pace,
            user,
            actor(random, kind, user, hour, day),
            start,
            Math.min(end, start + settings.longestSeconds()),
            rows,
            events,
            other,
            kind == SessionKind.MOBILE ? webServiceCalls : Session.RequestLog.NOTHING);
    (testing ? test : walks.get(kind))
        .walk(session, errand, errand == null ? List.of() : site.enrolmentsOf(user));
  }

  private Errand errand(RandomStream random, SessionKind kind, Rush rush, int number, int day) {
    if (rush != null) {
      Course course = rush.course();
      int seat =
          rush.test()
              ? course.teachers() + number % course.students()
              : studyDays.drawSeat(random, course, day);
      return new Errand(course.enrolment(seat), rush.module(), rush.test());
    }
    return switch (kind) {
      case STUDENT, MOBILE, LOGIN_AS -> {
        Course course = site.drawCourse(random);
        yield new Errand(course.enrolment(studyDays.drawSeat(random, course, day)), null, false);
      }
      case TEACHER, RESTORE -> {
        Course course = site.drawCourse(random);
        yield new Errand(course.enrolment(random.nextInt(course.teachers())), null, false);
      }
      case ADMIN, GUEST, FAILED_LOGIN, CRON -> null;
    };
  }

  /** Who comes for no course. */
  private User unrelated(RandomStream random, SessionKind kind) {
    return switch (kind) {
      case GUEST -> site.guest();
      case FAILED_LOGIN ->
          random.chance(settings.failedLogins().unknown())
              ? new User(0, "user", 1 + random.nextInt(1000), site.system())
              : site.students().draw(random).get(0).user();
      default -> site.admin();
    };
  }

  private Actor actor(RandomStream random, SessionKind kind, User user, int hour, int day) {
    boolean daytime =
        hourOfDay[hour] >= network.campusFrom() && hourOfDay[hour] < network.campusUntil();
    return switch (kind) {
      case STUDENT, TEACHER, ADMIN -> web(user, addresses.browser(random, user, daytime, day));
      case GUEST, FAILED_LOGIN -> web(user, addresses.anywhere(random));
      case MOBILE -> new Actor(user.id(), Session.NULL, Actor.WS, addresses.anywhere(random));
      case LOGIN_AS ->
          new Actor(
              user.id(),
              site.admin().id(),
              Actor.WEB,
              addresses.browser(random, site.admin(), daytime, day));
      case CRON -> new Actor(user.id(), Session.NULL, Actor.CLI, null);
      case RESTORE ->
          new Actor(
              user.id(),
              Session.NULL,
              Actor.RESTORE,
              addresses.browser(random, user, daytime, day));
    };
  }

  private static Actor web(User user, byte[] ip) {
    return new Actor(user.id(), Session.NULL, Actor.WEB, ip);
  }
}
