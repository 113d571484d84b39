package dev.logstore.datasets;

import dev.logstore.datasets.random.RandomStream;
import dev.logstore.datasets.random.WeightedChoice;
import java.util.List;

/**
 * A course with its participants and modules.
 *
 * @param id row in {@code mdl_course}; 1 is the front page
 * @param context of level course
 * @param sections rows of {@code mdl_course_sections}
 * @param participants teachers first
 * @param teachers how many of the participants teach
 * @param modules in the order of the page
 * @param popularity weight of each module
 */
record Course(
    long id,
    String shortName,
    String fullName,
    Context context,
    RowBlock sections,
    List<User> participants,
    int teachers,
    List<CourseModule> modules,
    WeightedChoice popularity) {

  CourseModule drawModule(RandomStream random) {
    return modules.get(popularity.next(random));
  }

  /** The seat of a student; of a teacher if the course has no student. */
  int drawStudentSeat(RandomStream random) {
    int students = participants.size() - teachers;
    return students == 0 ? random.nextInt(teachers) : teachers + random.nextInt(students);
  }
}
