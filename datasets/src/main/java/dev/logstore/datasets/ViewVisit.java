package dev.logstore.datasets;

/** Opens a module's page and leaves: files, links, pages, folders and external tools. */
final class ViewVisit implements ModuleVisit {
  private final EventClass viewed;
  private final Completion completion;

  ViewVisit(EventCatalogue catalogue, ModuleKind kind, Completion completion) {
    this.viewed = catalogue.get("\\" + kind.component() + "\\event\\course_module_viewed");
    this.completion = completion;
  }

  @Override
  public void visit(Session session, Enrolment enrolment, CourseModule module) {
    if (session.request()) {
      view(session, module);
      completion.tick(session, enrolment, module);
    }
  }

  /** The row of the page itself. */
  void view(Session session, CourseModule module) {
    session.add(viewed, module.context(), module.instanceId(), Session.NULL, module.anonymous());
  }
}
