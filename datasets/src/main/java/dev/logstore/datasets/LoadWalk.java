package dev.logstore.datasets;

import dev.logstore.datasets.EventColumns.Actor;
import dev.logstore.datasets.random.LogNormalTable;
import dev.logstore.datasets.random.RandomStream;
import java.util.List;

/** What a load driver sends: one event of one student. */
final class LoadWalk {
  private static final Session.Pace NO_PACE = new Session.Pace(new LogNormalTable(0, 0, 1), 0);

  private final Site site;
  private final Addresses addresses;
  private final EnumChoice<LoadActivity> activities;
  private final EventClass courseViewed;
  private final EventClass resourceViewed;
  private final EventClass attemptStarted;
  private final EventClass submitted;
  private final EventClass posted;
  private final EventClass profileViewed;
  private final EventClass dashboardViewed;

  LoadWalk(SiteProfile profile, Site site, EventCatalogue catalogue, long seed) {
    this.site = site;
    this.addresses = new Addresses(profile.network(), seed);
    this.activities = new EnumChoice<>(LoadActivity.class, profile.arrival().load().activities());
    this.courseViewed = catalogue.get("\\core\\event\\course_viewed");
    this.resourceViewed = catalogue.get("\\mod_resource\\event\\course_module_viewed");
    this.attemptStarted = catalogue.get("\\mod_quiz\\event\\attempt_started");
    this.submitted = catalogue.get("\\mod_assign\\event\\assessable_submitted");
    this.posted = catalogue.get("\\mod_forum\\event\\post_created");
    this.profileViewed = catalogue.get("\\core\\event\\user_profile_viewed");
    this.dashboardViewed = catalogue.get("\\core\\event\\dashboard_viewed");
  }

  void send(RandomStream random, long second, EventColumns events, Other other) {
    List<Enrolment> own = site.students().draw(random);
    Enrolment enrolment = own.get(random.nextInt(own.size()));
    User user = enrolment.user();
    Actor actor =
        new Actor(user.id(), Session.NULL, Actor.WEB, addresses.browser(random, user, false, 0));
    Session session =
        new Session(
            random,
            NO_PACE,
            user,
            actor,
            second,
            second + 1,
            1,
            events,
            other,
            Session.RequestLog.NOTHING);
    Course course = enrolment.course();
    switch (activities.next(random)) {
      case COURSE_VIEW -> session.write(courseViewed, course.context(), Session.NULL);
      case RESOURCE_DOWNLOAD -> module(session, enrolment, ModuleKind.RESOURCE, resourceViewed);
      case QUIZ_ATTEMPT -> module(session, enrolment, ModuleKind.QUIZ, attemptStarted);
      case ASSIGNMENT_SUBMIT -> module(session, enrolment, ModuleKind.ASSIGN, submitted);
      case FORUM_POST -> module(session, enrolment, ModuleKind.FORUM, posted);
      case PROFILE_VIEW -> session.writeAbout(profileViewed, user.context(), user.id(), user);
      case DASHBOARD_VIEW -> session.write(dashboardViewed, user.context(), Session.NULL);
    }
  }

  /** In a module of the kind; a course that has none is looked at instead. */
  private void module(Session session, Enrolment enrolment, ModuleKind kind, EventClass event) {
    Course course = enrolment.course();
    CourseModule module = OccasionalEvents.moduleOf(session.random(), course, kind);
    if (module == null) {
      session.write(courseViewed, course.context(), Session.NULL);
      return;
    }
    switch (kind) {
      case QUIZ -> session.writeAbout(event, module.context(), session.newRow(), session.user());
      case ASSIGN ->
          session.write(
              event,
              module.context(),
              module.parts().id(enrolment.seat()),
              session.data().flag("submission_editable", true));
      case FORUM ->
          session.write(
              event,
              module.context(),
              session.newRow(),
              session
                  .data()
                  .rowId(
                      "discussionid",
                      module.parts().id(session.random().nextInt(module.parts().size())))
                  .rowId("forumid", module.instanceId())
                  .text("forumtype", "general"));
      default -> session.write(event, module.context(), module.instanceId());
    }
  }
}
