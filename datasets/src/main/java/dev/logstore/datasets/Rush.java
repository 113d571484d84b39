package dev.logstore.datasets;

/**
 * A time when many of one course come: a class, the hours before a deadline, or a test.
 *
 * @param module what is due; null in a class
 * @param test whether all begin within minutes
 * @param firstHour of the data set; may be before its first
 * @param endHour exclusive; that of the deadline
 * @param startSecond of a test, since the epoch
 * @param scale weight of its events, to be multiplied with what {@link Timetable} knows of the hour
 */
record Rush(
    Course course,
    CourseModule module,
    boolean test,
    int firstHour,
    int endHour,
    long startSecond,
    double scale) {}
