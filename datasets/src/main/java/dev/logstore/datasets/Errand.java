package dev.logstore.datasets;

/**
 * What a session comes for.
 *
 * @param enrolment who comes to which course
 * @param module what is due there; null for nothing special
 * @param test whether it is a test that all take at the same time
 */
record Errand(Enrolment enrolment, CourseModule module, boolean test) {}
