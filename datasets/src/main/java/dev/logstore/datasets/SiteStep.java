package dev.logstore.datasets;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a user does next outside courses. */
public enum SiteStep {
  @JsonProperty("course")
  COURSE,
  @JsonProperty("dashboard")
  DASHBOARD,
  @JsonProperty("myCourses")
  MY_COURSES,
  @JsonProperty("profile")
  PROFILE,
  @JsonProperty("readMessage")
  READ_MESSAGE,
  @JsonProperty("sendMessage")
  SEND_MESSAGE,
  @JsonProperty("notification")
  NOTIFICATION,
  @JsonProperty("calendarEntry")
  CALENDAR_ENTRY,
  @JsonProperty("gradesOverview")
  GRADES_OVERVIEW,
  /** Something rarer, of occasional-events.csv. */
  @JsonProperty("occasional")
  OCCASIONAL
}
