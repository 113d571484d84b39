package dev.logstore.datasets;

import java.util.EnumMap;
import java.util.Map;

/** The visit for each kind of module. */
final class ModuleVisits {
  private final Map<ModuleKind, ViewVisit> pages = new EnumMap<>(ModuleKind.class);
  private final Map<ModuleKind, ModuleVisit> visits = new EnumMap<>(ModuleKind.class);
  private final QuizVisit quizzes;

  ModuleVisits(EventCatalogue catalogue, Grading grading, Activities habits) {
    Completion completion = new Completion(catalogue, habits.completion(), habits.byHand());
    for (ModuleKind kind : ModuleKind.values()) {
      pages.put(kind, new ViewVisit(catalogue, kind, completion));
    }
    visits.putAll(pages);
    this.quizzes =
        new QuizVisit(catalogue, pages.get(ModuleKind.QUIZ), completion, grading, habits.quiz());
    visits.put(ModuleKind.QUIZ, quizzes);
    visits.put(
        ModuleKind.ASSIGN,
        new AssignVisit(catalogue, pages.get(ModuleKind.ASSIGN), completion, habits.assign()));
    visits.put(ModuleKind.FORUM, new ForumVisit(catalogue, pages.get(ModuleKind.FORUM), habits));
    parts(catalogue, ModuleKind.GLOSSARY, "entry_viewed", habits);
    parts(catalogue, ModuleKind.BOOK, "chapter_viewed", habits);
    parts(catalogue, ModuleKind.WIKI, "page_viewed", habits);
    parts(catalogue, ModuleKind.LESSON, "content_page_viewed", habits);
    parts(catalogue, ModuleKind.WORKSHOP, "submission_viewed", habits);
    parts(catalogue, ModuleKind.SCORM, "sco_launched", habits);
    visits.put(
        ModuleKind.FEEDBACK,
        new AnswerVisit(
            pages.get(ModuleKind.FEEDBACK),
            completion,
            catalogue.get("\\mod_feedback\\event\\response_submitted"),
            habits.answer()));
    visits.put(
        ModuleKind.CHOICE,
        new AnswerVisit(
            pages.get(ModuleKind.CHOICE),
            completion,
            catalogue.get("\\mod_choice\\event\\answer_created"),
            habits.answer()));
  }

  private void parts(EventCatalogue catalogue, ModuleKind kind, String viewed, Activities habits) {
    EventClass event = catalogue.get("\\" + kind.component() + "\\event\\" + viewed);
    visits.put(kind, new PartsVisit(pages.get(kind), event, habits.readMore()));
  }

  QuizVisit quizzes() {
    return quizzes;
  }

  void visit(Session session, Enrolment enrolment, CourseModule module) {
    visits.get(module.kind()).visit(session, enrolment, module);
  }

  /** Opens the module's page and nothing else, as its teacher does. */
  void view(Session session, CourseModule module) {
    if (session.request()) {
      pages.get(module.kind()).view(session, module);
    }
  }
}
