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
 * @param userSpread how unequally the users act
 * @param courseSpread how unequally the courses are used
 * @param contextSpread how unequally the contexts are used
 * @param sessions rows of one user without a pause of more than 30 minutes; see {@link Sessions}
 * @param rate how bursty the log is; see {@link Rate}
 * @param addressKinds kinds of addresses with their share of the rows
 * @param addresses different addresses
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
    Spread userSpread,
    Spread courseSpread,
    Spread contextSpread,
    Sessions sessions,
    Rate rate,
    List<Share> addressKinds,
    long addresses,
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
   * @param perUser sessions of a user who has any, mean
   * @param events rows of a session
   * @param seconds time from its first row to its last
   * @param single share of sessions of one row
   * @param gapSeconds time from a row to the next in the same session
   * @param pauseSeconds time from the last row of a session to the first of the user's next
   * @param sameSecond share of the gaps within sessions that are 0
   * @param withinMinute share of all gaps of a user, within and between sessions, of 60 s or less
   * @param withinSession share of all gaps that do not end a session
   * @param sameContext share of the steps within sessions that stay in the same context
   * @param alone share of the seconds in which a user has rows that have just one
   * @param pairs share that have two: one request often writes several rows
   * @param triples share that have three
   */
  public record Sessions(
      long number,
      double perUser,
      Quantiles events,
      Quantiles seconds,
      double single,
      Quantiles gapSeconds,
      Quantiles pauseSeconds,
      double sameSecond,
      double withinMinute,
      double withinSession,
      double sameContext,
      double alone,
      double pairs,
      double triples) {}

  /**
   * How the events spread over time. A peak is the fullest bin over the mean of all bins; the Fano
   * factor is the variance of the events in a bin over their mean, 1 for a Poisson process.
   *
   * @param days whole days from the first event's to the last one's, in the time zone
   * @param activeDays those that have events
   * @param eventsPerSecond mean over those days
   * @param filledMinutes share of the minutes that have events
   * @param p99FilledMinute events in a minute that has any, 99th percentile
   * @param wholeMinutes share of the rows whose time has no seconds: 1 if the log has only minutes
   * @param eventsPerDay one number a day
   */
  public record Rate(
      long days,
      long activeDays,
      double eventsPerSecond,
      double peakDay,
      double peakHour,
      double peakMinute,
      double peakSecond,
      double fanoSecond,
      double fanoMinute,
      double fanoHour,
      double filledMinutes,
      long p99FilledMinute,
      double wholeMinutes,
      List<Long> eventsPerDay) {}

  /**
   * Mean number of characters.
   *
   * @param other of the rows whose {@code other} is not null
   */
  public record TextLengths(
      double eventName, double component, double action, double target, double other) {}
}
