package dev.logstore.datasets;

/**
 * What every event of one class has in common.
 *
 * @param number place in the catalogue, from 0
 * @param name PHP class, for instance {@code \mod_quiz\event\attempt_started}
 * @param component plugin that raises it
 * @param action what is done
 * @param target what it is done to
 * @param objectTable table of the object; null if the class declares none
 * @param crud c, r, u or d
 * @param eduLevel 0 other, 1 teaching, 2 participating
 */
public record EventClass(
    int number,
    String name,
    String component,
    String action,
    String target,
    String objectTable,
    String crud,
    int eduLevel) {}
