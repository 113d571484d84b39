package dev.logstore.datasets;

import dev.logstore.datasets.random.RandomStream;

/**
 * Draws the student of a session. A student works for a course on some days and hardly on the
 * others, which brings the sessions of one student closer together than chance would.
 */
final class StudyDays {
  private static final int MOST_TRIES = 12;

  private final SessionHabits settings;
  private final long seed;

  StudyDays(SessionHabits settings, long seed) {
    this.settings = settings;
    this.seed = seed;
  }

  /** The seat of a student who comes on the day. */
  int drawSeat(RandomStream random, Course course, int day) {
    int seat = course.drawStudentSeat(random);
    for (int tries = 1; tries < MOST_TRIES; tries++) {
      if (isStudyDay(course, seat, day) || random.chance(settings.offDays())) {
        return seat;
      }
      seat = course.drawStudentSeat(random);
    }
    return seat;
  }

  private boolean isStudyDay(Course course, int seat, int day) {
    return RandomStream.of(seed, Purpose.STUDY_DAY, course.id() << 32 | seat, day)
        .chance(settings.studyDays());
  }
}
