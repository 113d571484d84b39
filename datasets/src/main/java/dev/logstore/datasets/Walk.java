package dev.logstore.datasets;

import java.util.List;

/** The way of one session through the site. */
interface Walk {
  /**
   * Goes on until the session is over or the walk has come to its end.
   *
   * @param errand where it begins; null for walks outside courses
   * @param enrolments of the session's user; empty for walks outside courses
   */
  void walk(Session session, Errand errand, List<Enrolment> enrolments);
}
