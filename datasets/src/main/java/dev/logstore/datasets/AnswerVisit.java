package dev.logstore.datasets;

/** Answers a feedback or a choice; feedback may be anonymous, and so are then all its rows. */
final class AnswerVisit implements ModuleVisit {
  private final ViewVisit page;
  private final Completion completion;
  private final EventClass answered;
  private final double share;

  AnswerVisit(ViewVisit page, Completion completion, EventClass answered, double share) {
    this.page = page;
    this.completion = completion;
    this.answered = answered;
    this.share = share;
  }

  @Override
  public void visit(Session session, Enrolment enrolment, CourseModule module) {
    if (!session.request()) {
      return;
    }
    page.view(session, module);
    if (session.random().chance(share) && session.request()) {
      data(session, module).end();
      session.add(
          answered, module.context(), session.newRow(), session.user().id(), module.anonymous());
      completion.tick(session, enrolment, module);
    }
  }

  private static Other data(Session session, CourseModule module) {
    if (module.kind() == ModuleKind.FEEDBACK) {
      return session
          .data()
          .rowId("cmid", module.id())
          .rowId("instanceid", module.instanceId())
          .number("anonymous", module.anonymous() ? 1 : 2);
    }
    return session
        .data()
        .rowId("choiceid", module.instanceId())
        .rowId("optionid", 4 * module.instanceId() + session.random().nextInt(4));
  }
}
