package dev.logstore.datasets;

import dev.logstore.datasets.random.RandomStream;

/** Looks at an assignment, hands work in, reads what the teacher says of it. */
final class AssignVisit implements ModuleVisit {
  private final ViewVisit page;
  private final Completion completion;
  private final Activities.Assign habits;
  private final EventClass statusViewed;
  private final EventClass formViewed;
  private final EventClass fileUploaded;
  private final EventClass fileSubmitted;
  private final EventClass assessableSubmitted;
  private final EventClass feedbackViewed;

  AssignVisit(
      EventCatalogue catalogue, ViewVisit page, Completion completion, Activities.Assign habits) {
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
      session.write(statusViewed, module.context(), Session.NULL, assignment(session, module));
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
          assignment(session, module));
    }
  }

  private void submit(Session session, Enrolment enrolment, CourseModule module) {
    if (!session.request()) {
      return;
    }
    session.writeAbout(
        formViewed, module.context(), Session.NULL, session.user(), assignment(session, module));
    if (!session.request()) {
      return;
    }
    long submission = module.parts().id(enrolment.seat());
    session.write(
        fileUploaded,
        module.context(),
        submission,
        session.data().text("content", "").list("pathnamehashes", pathHash(session.random())));
    session.write(
        fileSubmitted,
        module.context(),
        session.newRow(),
        session
            .data()
            .rowId("submissionid", submission)
            .rowId("submissionattempt", 0)
            .text("submissionstatus", "submitted")
            .number("filesubmissioncount", 1)
            .nothing("groupid")
            .nothing("groupname"));
    session.write(
        assessableSubmitted,
        module.context(),
        submission,
        session.data().flag("submission_editable", true));
    completion.tick(session, enrolment, module);
    if (session.redirect()) {
      session.write(statusViewed, module.context(), Session.NULL, assignment(session, module));
    }
  }

  private static Other assignment(Session session, CourseModule module) {
    return session.data().rowId("assignid", module.instanceId());
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
