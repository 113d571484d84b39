package dev.logstore.datasets;

/** What a participant does in one module until they turn to something else. */
interface ModuleVisit {
  /** Writes the visit's rows, as far as the session goes. */
  void visit(Session session, Enrolment enrolment, CourseModule module);
}
