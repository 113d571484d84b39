package dev.logstore.datasets;

/**
 * A user in a course.
 *
 * @param seat the user's index among the course's participants; picks the rows of the user in the
 *     blocks of {@link CourseModule}
 */
record Enrolment(User user, Course course, int seat) {}
