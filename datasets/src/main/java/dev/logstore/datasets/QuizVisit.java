package dev.logstore.datasets;

import dev.logstore.datasets.random.LogNormalTable;
import dev.logstore.datasets.random.RandomStream;

/** Attempts a quiz page by page, goes on with an attempt, or looks at the marks of one. */
final class QuizVisit implements ModuleVisit {
  /** Summary, submission with grade and completion, review. */
  private static final int ROWS_AFTER_PAGES = 5;

  private final ViewVisit page;
  private final Completion completion;
  private final Grading grading;
  private final Activities.Quiz habits;
  private final LogNormalTable pages;
  private final EventClass started;
  private final EventClass viewed;
  private final EventClass summaryViewed;
  private final EventClass submitted;
  private final EventClass reviewed;

  QuizVisit(
      EventCatalogue catalogue,
      ViewVisit page,
      Completion completion,
      Grading grading,
      Activities.Quiz habits) {
    this.page = page;
    this.completion = completion;
    this.grading = grading;
    this.habits = habits;
    this.pages = habits.pages().table();
    this.started = catalogue.get("\\mod_quiz\\event\\attempt_started");
    this.viewed = catalogue.get("\\mod_quiz\\event\\attempt_viewed");
    this.summaryViewed = catalogue.get("\\mod_quiz\\event\\attempt_summary_viewed");
    this.submitted = catalogue.get("\\mod_quiz\\event\\attempt_submitted");
    this.reviewed = catalogue.get("\\mod_quiz\\event\\attempt_reviewed");
  }

  @Override
  public void visit(Session session, Enrolment enrolment, CourseModule module) {
    if (!session.request()) {
      return;
    }
    page.view(session, module);
    RandomStream random = session.random();
    long earlierAttempt = module.parts().id(enrolment.seat());
    if (random.chance(habits.attempt())) {
      attempt(session, enrolment, module, habits.finish());
    } else if (random.chance(habits.resume())) {
      pages(session, module, earlierAttempt, pages.nextCount(random));
    }
    if (random.chance(habits.review()) && session.request()) {
      about(session, reviewed, module, earlierAttempt, quiz(session, module));
    }
  }

  /** A test: seen through by all. */
  void test(Session session, Enrolment enrolment, CourseModule module) {
    session.extend(2);
    if (session.request()) {
      page.view(session, module);
      attempt(session, enrolment, module, 1);
    }
  }

  private void attempt(Session session, Enrolment enrolment, CourseModule module, double finished) {
    session.extend(1);
    if (!session.request()) {
      return;
    }
    long attempt = session.newRow();
    session.writeAbout(started, module.context(), attempt, session.user());
    int number = pages.nextCount(session.random());
    if (session.random().chance(finished)) {
      session.extend(number + ROWS_AFTER_PAGES);
    }
    pages(session, module, attempt, number);
    if (!session.request()) {
      return;
    }
    about(session, summaryViewed, module, attempt, quiz(session, module));
    if (!session.request()) {
      return;
    }
    about(
        session,
        submitted,
        module,
        attempt,
        session
            .data()
            .rowId("submitterid", session.user().id())
            .rowId("quizid", module.instanceId()));
    grading.grade(session, enrolment, module);
    completion.tick(session, enrolment, module);
    if (session.redirect()) {
      about(session, reviewed, module, attempt, quiz(session, module));
    }
  }

  private void pages(Session session, CourseModule module, long attempt, int pages) {
    for (int p = 0; p < pages && (p == 0 ? session.redirect() : session.request()); p++) {
      about(
          session,
          viewed,
          module,
          attempt,
          session.data().rowId("quizid", module.instanceId()).number("page", p));
    }
  }

  private static Other quiz(Session session, CourseModule module) {
    return session.data().rowId("quizid", module.instanceId());
  }

  private static void about(
      Session session, EventClass kind, CourseModule module, long attempt, Other other) {
    session.writeAbout(kind, module.context(), attempt, session.user(), other);
  }
}
