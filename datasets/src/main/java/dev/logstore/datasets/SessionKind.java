package dev.logstore.datasets;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who or what makes a session. */
public enum SessionKind {
  /** A student in a browser. */
  @JsonProperty("student")
  STUDENT,
  /** A student in the mobile app, by way of web services. */
  @JsonProperty("mobile")
  MOBILE,
  /** A teacher who runs a course. */
  @JsonProperty("teacher")
  TEACHER,
  /** The administrator. */
  @JsonProperty("admin")
  ADMIN,
  /** The administrator logged in as a student, to see what the student sees. */
  @JsonProperty("loginAs")
  LOGIN_AS,
  /** A visitor without an account. */
  @JsonProperty("guest")
  GUEST,
  /** Somebody, or a robot, who fails to log in. */
  @JsonProperty("failedLogin")
  FAILED_LOGIN,
  /** Scheduled tasks on the server. */
  @JsonProperty("cron")
  CRON,
  /** A teacher who restores a course from a backup. */
  @JsonProperty("restore")
  RESTORE
}
