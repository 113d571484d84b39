package dev.logstore.datasets;

import java.util.List;

/** A test that the whole course takes at the same time: straight to the quiz, to its end. */
final class TestWalk implements Walk {
  private final CoursePages coursePages;
  private final QuizVisit quizzes;

  TestWalk(CoursePages coursePages, QuizVisit quizzes) {
    this.coursePages = coursePages;
    this.quizzes = quizzes;
  }

  @Override
  public void walk(Session session, Errand errand, List<Enrolment> enrolments) {
    coursePages.coursePage(session, errand.enrolment().course());
    quizzes.test(session, errand.enrolment(), errand.module());
  }
}
