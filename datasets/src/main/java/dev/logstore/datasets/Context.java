package dev.logstore.datasets;

/**
 * A place that rights are given in and events happen in.
 *
 * @param id row in {@code mdl_context}
 * @param instanceId user, category, course or course module, by level; 0 for the system
 * @param courseId course that the place is in, 0 outside courses, as Moodle logs it
 */
record Context(long id, ContextLevel level, long instanceId, long courseId) {}
