package dev.logstore.datasets;

import dev.logstore.datasets.random.RandomStream;

/** Reads discussions; sometimes replies or opens one. */
final class ForumVisit implements ModuleVisit {
  private final ModuleVisit reading;
  private final Activities.Forum habits;
  private final EventClass discussionCreated;
  private final EventClass postCreated;
  private final EventClass assessableUploaded;
  private final EventClass subscriptionCreated;

  ForumVisit(EventCatalogue catalogue, ViewVisit page, Activities habits) {
    this.reading =
        new PartsVisit(
            page, catalogue.get("\\mod_forum\\event\\discussion_viewed"), habits.readMore());
    this.habits = habits.forum();
    this.discussionCreated = catalogue.get("\\mod_forum\\event\\discussion_created");
    this.postCreated = catalogue.get("\\mod_forum\\event\\post_created");
    this.assessableUploaded = catalogue.get("\\mod_forum\\event\\assessable_uploaded");
    this.subscriptionCreated = catalogue.get("\\mod_forum\\event\\discussion_subscription_created");
  }

  @Override
  public void visit(Session session, Enrolment enrolment, CourseModule module) {
    reading.visit(session, enrolment, module);
    RandomStream random = session.random();
    if (random.chance(habits.post()) && session.request()) {
      long discussion = module.parts().id(random.nextInt(module.parts().size()));
      long post = session.newRow();
      session.write(
          postCreated,
          module.context(),
          post,
          session
              .data()
              .rowId("discussionid", discussion)
              .rowId("forumid", module.instanceId())
              .text("forumtype", "general"));
      uploaded(session, module, post, discussion, "forum_add_new_post");
    }
    if (random.chance(habits.discuss()) && session.request()) {
      long discussion = session.newRow();
      session.write(
          discussionCreated,
          module.context(),
          discussion,
          session.data().rowId("forumid", module.instanceId()));
      uploaded(session, module, session.newRow(), discussion, "forum_add_discussion");
      session.writeAbout(
          subscriptionCreated,
          module.context(),
          session.newRow(),
          session.user(),
          session.data().rowId("forumid", module.instanceId()).rowId("discussion", discussion));
    }
  }

  private void uploaded(
      Session session, CourseModule module, long post, long discussion, String from) {
    session.write(
        assessableUploaded,
        module.context(),
        post,
        session
            .data()
            .text(
                "content", "<p>" + "lorem ipsum ".repeat(1 + session.random().nextInt(20)) + "</p>")
            .emptyList("pathnamehashes")
            .rowId("discussionid", discussion)
            .text("triggeredfrom", from));
  }
}
