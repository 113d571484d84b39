package dev.logstore.datasets;

/**
 * One row of Moodle's table {@code mdl_logstore_standard_log}, without its {@code id}, which the
 * database gives. The components stand in the order of the table's columns and mean what they mean
 * there (Moodle 4.5, {@code admin/tool/log/store/standard/db/install.xml}).
 *
 * @param eventName PHP class of the event, for instance {@code \core\event\course_viewed}
 * @param component plugin that raised it, for instance {@code mod_quiz}
 * @param action what was done, the last word of the class name
 * @param target what it was done to, the words before
 * @param objectTable table of the object, without prefix; null for events without an object
 * @param objectId id in that table; null for events without an object
 * @param crud one letter: c created, r read, u updated, d deleted
 * @param eduLevel 0 other, 1 teaching, 2 participating
 * @param contextId id in {@code mdl_context}
 * @param contextLevel 10 system, 30 user, 40 category, 50 course, 70 module, 80 block
 * @param contextInstanceId what the context belongs to: a user, course or course-module id by level
 * @param userId who acted; 0 for nobody logged in, 1 for the guest
 * @param courseId course of the context; 0 outside courses
 * @param relatedUserId whom it was done to; null if nobody else
 * @param anonymous 1 if reports must not name the user, else 0
 * @param other event data as JSON text; {@code "null"} (the JSON word) where an event carries none
 * @param timeCreated seconds since the epoch, UTC
 * @param origin web, ws (mobile and other web services), cli or restore; nullable
 * @param ip address of the client; null for cli
 * @param realUserId who really acted while logged in as {@code userId}; null otherwise
 */
public record MoodleEvent(
    String eventName,
    String component,
    String action,
    String target,
    String objectTable,
    Long objectId,
    String crud,
    int eduLevel,
    long contextId,
    int contextLevel,
    long contextInstanceId,
    long userId,
    Long courseId,
    Long relatedUserId,
    int anonymous,
    String other,
    long timeCreated,
    String origin,
    String ip,
    Long realUserId) {

  /** The same event at another time, for replays that are shifted. */
  public MoodleEvent withTimeCreated(long epochSecond) {
    return new MoodleEvent(
        eventName,
        component,
        action,
        target,
        objectTable,
        objectId,
        crud,
        eduLevel,
        contextId,
        contextLevel,
        contextInstanceId,
        userId,
        courseId,
        relatedUserId,
        anonymous,
        other,
        epochSecond,
        origin,
        ip,
        realUserId);
  }
}
