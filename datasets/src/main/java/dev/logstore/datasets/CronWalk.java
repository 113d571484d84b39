package dev.logstore.datasets;

import dev.logstore.datasets.random.RandomStream;
import java.util.List;

/** A scheduled task: notifications, attempts that ran out of time, completions. */
final class CronWalk implements Walk {
  private final Site site;
  private final OccasionalEvents occasional;
  private final BackgroundTasks.Cron habits;
  private final Completion completion;
  private final EventClass notificationSent;
  private final EventClass attemptAbandoned;

  CronWalk(
      EventCatalogue catalogue,
      Site site,
      OccasionalEvents occasional,
      BackgroundTasks.Cron habits) {
    this.site = site;
    this.occasional = occasional;
    this.habits = habits;
    this.completion = new Completion(catalogue, 1, 0);
    this.notificationSent = catalogue.get("\\core\\event\\notification_sent");
    this.attemptAbandoned = catalogue.get("\\mod_quiz\\event\\attempt_abandoned");
  }

  @Override
  public void walk(Session session, Errand errand, List<Enrolment> enrolments) {
    RandomStream random = session.random();
    while (session.redirect()) {
      List<Enrolment> someone = site.students().draw(random);
      Enrolment enrolment = someone.get(random.nextInt(someone.size()));
      CourseModule module = enrolment.course().drawModule(random);
      if (random.chance(habits.occasional())) {
        occasional.write(session, enrolment);
      } else if (module.kind() == ModuleKind.QUIZ) {
        session.writeAbout(
            attemptAbandoned,
            module.context(),
            module.parts().id(enrolment.seat()),
            enrolment.user(),
            session.data().nothing("submitterid").rowId("quizid", module.instanceId()));
      } else if (random.chance(habits.completion())) {
        completion.tick(session, enrolment, module);
      } else {
        session.writeAbout(
            notificationSent,
            site.system(),
            session.newRow(),
            enrolment.user(),
            session.data().rowId("courseid", enrolment.course().id()));
      }
    }
  }
}
