package dev.logstore.datasets;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a student does next inside a course. */
public enum CourseStep {
  @JsonProperty("module")
  MODULE,
  @JsonProperty("coursePage")
  COURSE_PAGE,
  @JsonProperty("section")
  SECTION,
  @JsonProperty("grades")
  GRADES,
  @JsonProperty("participants")
  PARTICIPANTS,
  @JsonProperty("profile")
  PROFILE,
  @JsonProperty("leave")
  LEAVE,
  /** Something rarer, of occasional-events.csv. */
  @JsonProperty("occasional")
  OCCASIONAL
}
