package dev.logstore.datasets;

import dev.logstore.datasets.random.RandomStream;
import dev.logstore.datasets.random.WeightedChoice;
import java.util.List;

/**
 * A Moodle site: who and what there is before the log begins. Immutable.
 *
 * @param system the context that holds all others
 * @param frontPage context of the front page, which Moodle keeps as course 1
 * @param courseChoice weight of each course
 * @param oldRows ids from 1 to this are rows that were there before, in any table
 * @param firstFreeRow an id above every id given so far, in any table
 */
record Site(
    Context system,
    Context frontPage,
    List<Context> categories,
    User guest,
    User admin,
    People students,
    People teachers,
    List<Course> courses,
    WeightedChoice courseChoice,
    int oldRows,
    long firstFreeRow) {
  private static final int FIRST_USER = 3;

  /**
   * The users of one role.
   *
   * @param enrolments of each user, at the user's index
   * @param activity weight of each user
   */
  record People(List<User> users, List<List<Enrolment>> enrolments, WeightedChoice activity) {

    /** The enrolments of a user drawn by activity; at least one. */
    List<Enrolment> draw(RandomStream random) {
      return enrolments.get(activity.next(random));
    }
  }

  /** The site of a profile and seed. */
  static Site build(SiteProfile profile, long seed) {
    return new SiteBuilder(profile, RandomStream.of(seed, Purpose.SITE)).build();
  }

  /** The enrolments of a student or teacher. */
  List<Enrolment> enrolmentsOf(User user) {
    int index = user.id() - FIRST_USER;
    int teaching = teachers.users().size();
    return index < teaching
        ? teachers.enrolments().get(index)
        : students.enrolments().get(index - teaching);
  }

  /** A course, by how busy it is. */
  Course drawCourse(RandomStream random) {
    return courses.get(courseChoice.next(random));
  }

  long courseModules() {
    return courses.stream().mapToLong(course -> course.modules().size()).sum();
  }
}
