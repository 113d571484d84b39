package dev.logstore.datasets;

/** Opens a module, then some of its parts: the chapters of a book, the entries of a glossary. */
final class PartsVisit implements ModuleVisit {
  private final ViewVisit page;
  private final EventClass partViewed;
  private final double readMore;

  PartsVisit(ViewVisit page, EventClass partViewed, double readMore) {
    this.page = page;
    this.partViewed = partViewed;
    this.readMore = readMore;
  }

  @Override
  public void visit(Session session, Enrolment enrolment, CourseModule module) {
    page.visit(session, enrolment, module);
    while (session.random().chance(readMore) && session.request()) {
      int part = session.random().nextInt(module.parts().size());
      session.write(partViewed, module.context(), module.parts().id(part));
    }
  }
}
