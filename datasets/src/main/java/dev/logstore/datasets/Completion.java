package dev.logstore.datasets;

/** Ticks a module off in the request that opened it: the usual reason for a second row. */
final class Completion {
  private final EventClass updated;
  private final double share;
  private final double byHand;

  Completion(EventCatalogue catalogue, double share, double byHand) {
    this.updated = catalogue.get("\\core\\event\\course_module_completion_updated");
    this.share = share;
    this.byHand = byHand;
  }

  /** Perhaps. */
  void tick(Session session, Enrolment enrolment, CourseModule module) {
    if (!session.random().chance(share)) {
      return;
    }
    if (!session.random().chance(byHand) || session.request()) {
      session.writeAbout(
          updated,
          module.context(),
          module.completions().id(enrolment.seat()),
          enrolment.user(),
          session
              .data()
              .rowId("relateduserid", enrolment.user().id())
              .nothing("overrideby")
              .number("completionstate", 1));
    }
  }
}
