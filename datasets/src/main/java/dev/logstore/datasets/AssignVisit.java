package dev.logstore.datasets;

import dev.logstore.datasets.random.RandomStream;

/** Looks at an assignment, hands work in, reads what the teacher says of it. */
final class AssignVisit implements ModuleVisit {
  private final ViewVisit page;
  private final Completion completion;
  private final SiteProfile.Assign habits;
  private final EventClass statusViewed;
  private final EventClass formViewed;
  private final EventClass fileUploaded;
  private final EventClass fileSubmitted;
  private final EventClass assessableSubmitted;
  private final EventClass feedbackViewed;

  AssignVisit(
      EventCatalogue catalogue, ViewVisit page, Completion completion, SiteProfile.Assign habits) {
    this.page = page;
    this.completion = completion;
    this.habits = habits;
    this.statusViewed = catalogue.get("\\mod_assign\\event\\submission_status_viewed");
    this.formViewed = catalogue.get("\\mod_assign\\event\\submission_form_viewed");
    this.fileUploaded = catalogue.get("\\assignsubmission_file\\event\\assessable_uploaded");
    this.fileSubmitted = catalogue.get("\\assignsubmission_file\\event\\submission_created");
    this.assessableSubmitted = catalogue.get("\\mod_assign\\event\\assessable_submitted");
    this.feedbackViewed = catalogue.get("\\mod_assign\\event\\feedback_viewed");
  }

  @Override
  public void visit(Session session, Enrolment enrolment, CourseModule module) {
    if (!session.request()) {
      return;
    }
    page.view(session, module);
    RandomStream random = session.random();
    if (random.chance(habits.status())) {
      session.write(statusViewed, module.context(), null, assignment(module));
    }
    if (random.chance(habits.submit())) {
      submit(session, enrolment, module);
    }
    if (random.chance(habits.feedback()) && session.request()) {
      session.writeAbout(
          feedbackViewed,
          module.context(),
          module.parts().id(enrolment.seat()),
          session.user(),
          assignment(module));
    }
  }

  private void submit(Session session, Enrolment enrolment, CourseModule module) {
    if (!session.request()) {
      return;
    }
    session.writeAbout(formViewed, module.context(), null, session.user(), assignment(module));
    if (!session.request()) {
      return;
    }
    long submission = module.parts().id(enrolment.seat());
    session.write(
        fileUploaded,
        module.context(),
        submission,
        Other.object()
            .text("content", "")
            .literal("pathnamehashes", "[\"" + pathHash(session.random()) + "\"]")
            .end());
    session.write(
        fileSubmitted,
        module.context(),
        session.newRow(),
        Other.object()
            .rowId("submissionid", submission)
            .rowId("submissionattempt", 0)
            .text("submissionstatus", "submitted")
            .number("filesubmissioncount", 1)
            .literal("groupid", "null")
            .literal("groupname", "null")
            .end());
    session.write(
        assessableSubmitted,
        module.context(),
        submission,
        Other.object().literal("submission_editable", "true").end());
    completion.tick(session, enrolment, module);
    if (session.redirect()) {
      session.write(statusViewed, module.context(), null, assignment(module));
    }
  }

  private static String assignment(CourseModule module) {
    return Other.id("assignid", module.instanceId());
  }

  /** Moodle names a stored file by a SHA-1 of its path: 40 hexadecimal digits. */
  private static String pathHash(RandomStream random) {
    StringBuilder hash = new StringBuilder(40);
    for (int i = 0; i < 40; i++) {
      hash.append(Character.forDigit(random.nextInt(16), 16));
    }
    return hash.toString();
  }
}
