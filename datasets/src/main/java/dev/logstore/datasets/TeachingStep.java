package dev.logstore.datasets;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a teacher does next inside a course. */
public enum TeachingStep {
  @JsonProperty("module")
  MODULE,
  @JsonProperty("coursePage")
  COURSE_PAGE,
  @JsonProperty("gradeSubmissions")
  GRADE_SUBMISSIONS,
  @JsonProperty("editModule")
  EDIT_MODULE,
  @JsonProperty("quizReport")
  QUIZ_REPORT,
  @JsonProperty("gradebook")
  GRADEBOOK,
  @JsonProperty("logReport")
  LOG_REPORT,
  @JsonProperty("participants")
  PARTICIPANTS,
  @JsonProperty("leave")
  LEAVE,
  /** Something rarer, of occasional-events.csv. */
  @JsonProperty("occasional")
  OCCASIONAL
}
