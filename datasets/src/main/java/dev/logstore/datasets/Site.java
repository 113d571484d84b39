package dev.logstore.datasets;

import dev.logstore.datasets.random.RandomStream;
import dev.logstore.datasets.random.WeightedChoice;
import java.util.List;

/**
 * A Moodle site: who and what there is before the log begins. Immutable.
 *
 * @param system the context that holds all others
 * @param frontPage context of the front page, which Moodle keeps as course 1
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
    long firstFreeRow) {

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

  long courseModules() {
    return courses.stream().mapToLong(course -> course.modules().size()).sum();
  }
}
