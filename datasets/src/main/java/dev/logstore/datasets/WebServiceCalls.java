package dev.logstore.datasets;

import java.util.List;

/** What the server logs of each call of the mobile app. */
final class WebServiceCalls implements Session.RequestLog {
  private static final List<String> FUNCTIONS =
      List.of(
          "core_course_get_contents",
          "core_course_view_course",
          "core_enrol_get_users_courses",
          "core_completion_get_activities_completion_status",
          "mod_quiz_get_attempt_data",
          "mod_assign_get_submission_status",
          "mod_forum_get_forum_discussions",
          "mod_resource_view_resource",
          "message_popup_get_popup_notifications");

  private final EventClass called;
  private final Context system;

  WebServiceCalls(EventCatalogue catalogue, Site site) {
    this.called = catalogue.get("\\core\\event\\webservice_function_called");
    this.system = site.system();
  }

  @Override
  public void write(Session session) {
    String function = FUNCTIONS.get(session.random().nextInt(FUNCTIONS.size()));
    session.write(called, system, Session.NULL, session.data().text("function", function));
  }
}
