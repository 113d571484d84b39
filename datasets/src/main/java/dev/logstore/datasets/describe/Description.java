package dev.logstore.datasets.describe;

import java.time.Instant;
import java.util.List;

/**
 * The statistics of one log.
 *
 * @param events rows
 * @param from time of the first event; null if there is none
 * @param to time of the last event; null if there is none
 * @param timeZone IANA name of the zone of hours and weekdays
 * @param csvBytes size of the file
 * @param users different users, nobody (0) left out
 * @param courses different courses, the front page and the rest of the site left out
 * @param contexts different contexts
 * @param eventNames different event classes
 * @param anonymous rows that hide their user
 * @param eventMix event classes, most frequent first
 * @param crud letters with their share
 * @param eduLevel levels with their share
 * @param origin origins with their share, {@code (null)} for none
 * @param hours share of each hour of the day, from 00:00
 * @param weekdays share of each weekday, from Monday
 * @param eventsPerUser rows of each user
 * @param eventsPerCourse rows of each course
 * @param eventsPerContext rows of each context
 * @param sessions rows of one user without a pause of more than 30 minutes; see {@link Sessions}
 * @param text mean length of the texts
 */
public record Description(
    long events,
    Instant from,
    Instant to,
    String timeZone,
    long csvBytes,
    long users,
    long courses,
    long contexts,
    long eventNames,
    long anonymous,
    List<Share> eventMix,
    List<Share> crud,
    List<Share> eduLevel,
    List<Share> origin,
    List<Double> hours,
    List<Double> weekdays,
    Quantiles eventsPerUser,
    Quantiles eventsPerCourse,
    Quantiles eventsPerContext,
    Sessions sessions,
    TextLengths text) {

  /**
   * How often something occurs.
   *
   * @param share of all rows, 0 to 1
   */
  public record Share(String name, long events, double share) {}

  /**
   * Sessions: the rows of one user until a pause of more than 30 minutes. Rows of the command line,
   * of the guest (whom all visitors share) and of nobody make none.
   *
   * @param number how many
   * @param events rows of a session
   * @param seconds time from its first row to its last
   * @param single share of sessions of one row
   * @param gapSeconds time from a row to the next in the same session
   * @param sameSecond share of those gaps that are 0
   * @param sameContext share of those steps that stay in the same context
   */
  public record Sessions(
      long number,
      Quantiles events,
      Quantiles seconds,
      double single,
      Quantiles gapSeconds,
      double sameSecond,
      double sameContext) {}

  /**
   * Mean number of characters.
   *
   * @param other of the rows whose {@code other} is not null
   */
  public record TextLengths(
      double eventName, double component, double action, double target, double other) {}
}
