package dev.logstore.datasets;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a load driver does, one event each (the thesis's activities). */
public enum LoadActivity {
  @JsonProperty("courseView")
  COURSE_VIEW,
  @JsonProperty("resourceDownload")
  RESOURCE_DOWNLOAD,
  @JsonProperty("quizAttempt")
  QUIZ_ATTEMPT,
  @JsonProperty("assignmentSubmit")
  ASSIGNMENT_SUBMIT,
  @JsonProperty("forumPost")
  FORUM_POST,
  @JsonProperty("profileView")
  PROFILE_VIEW,
  @JsonProperty("dashboardView")
  DASHBOARD_VIEW
}
