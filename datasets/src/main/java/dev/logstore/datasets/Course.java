package dev.logstore.datasets;

import dev.logstore.datasets.random.RandomStream;
import dev.logstore.datasets.random.WeightedChoice;
import java.util.List;

/**
 * A course with its participants and modules.
 *
 * @param id row in {@code mdl_course}; 1 is the front page
 * @param context of level course
 * @param style what it is built on
 * @param sections rows of {@code mdl_course_sections}
 * @param participants teachers first
 * @param teachers how many of the participants teach
 * @param activity weight of each student, in the order of their seats; null if there is none
 * @param share of the site's course events, 0 to 1
 * @param modules in the order of the page
 * @param popularity weight of each module
 */
record Course(
    long id,
    Context context,
    CourseStyle style,
    RowBlock sections,
    List<User> participants,
    int teachers,
    WeightedChoice activity,
    double share,
    List<CourseModule> modules,
    WeightedChoice popularity) {

  int students() {
    return participants.size() - teachers;
  }

  /** What lists show. */
  String shortName() {
    String digits = Long.toString(id);
    return "C" + "0".repeat(Math.max(0, 4 - digits.length())) + digits + "-2026.1";
  }

  String fullName() {
    return "Course " + id + " (2026.1)";
  }

  Enrolment enrolment(int seat) {
    return new Enrolment(participants.get(seat), this, seat);
  }

  CourseModule drawModule(RandomStream random) {
    return modules.get(popularity.next(random));
  }

  /** The seat of a student by activity; of a teacher if the course has no student. */
  int drawStudentSeat(RandomStream random) {
    return activity == null ? random.nextInt(teachers) : teachers + activity.next(random);
  }
}
