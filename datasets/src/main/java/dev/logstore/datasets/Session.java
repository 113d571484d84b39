package dev.logstore.datasets;

import dev.logstore.datasets.EventColumns.Actor;
import dev.logstore.datasets.random.LogNormalTable;
import dev.logstore.datasets.random.RandomStream;

/**
 * One session under way: its user, its clock, and how much of it is left. Walks ask for requests
 * until there are none left, and write the rows of each. Not thread-safe.
 */
final class Session {
  /** No object, no related user. */
  static final long NULL = EventColumns.NULL;

  /** What the server logs of every request, before the page's own rows. */
  @FunctionalInterface
  interface RequestLog {
    /** Nothing. */
    RequestLog NOTHING = session -> {};

    /** Writes it. */
    void write(Session session);
  }

  /**
   * How fast one request follows another.
   *
   * @param gap seconds from page to page
   * @param redirectSeconds longest time after which a browser that is sent on opens the next page
   */
  record Pace(LogNormalTable gap, int redirectSeconds) {}

  private final RandomStream random;
  private final Pace pace;
  private final User user;
  private final Actor actor;
  private final long deadline;
  private final EventColumns events;
  private final Other other;
  private final RequestLog requestLog;

  private long clock;
  private int rowsLeft;
  private boolean begun;

  /**
   * @param start seconds since the epoch, the time of the first request
   * @param deadline end of the session, exclusive, whatever it is doing
   * @param rows length in rows; the last request may exceed it
   * @param other writes into {@code events}
   */
  Session(
      RandomStream random,
      Pace pace,
      User user,
      Actor actor,
      long start,
      long deadline,
      int rows,
      EventColumns events,
      Other other,
      RequestLog requestLog) {
    this.random = random;
    this.pace = pace;
    this.user = user;
    this.actor = actor;
    this.clock = start;
    this.deadline = deadline;
    this.rowsLeft = rows;
    this.events = events;
    this.other = other;
    this.requestLog = requestLog;
  }

  RandomStream random() {
    return random;
  }

  User user() {
    return user;
  }

  long clock() {
    return clock;
  }

  boolean over() {
    return rowsLeft <= 0 || events.full() || clock >= deadline;
  }

  /** The user opens a page after a pause. False if the session is over instead. */
  boolean request() {
    // Rounded up: people take their time; what shares a second is one request's work.
    return advance((long) pace.gap().next(random) + 1);
  }

  /** The browser is sent on by the last page, in the same second or soon after. */
  boolean redirect() {
    return advance(random.nextInt(pace.redirectSeconds() + 1));
  }

  /** The server goes on by itself, after a second or at most so many. */
  boolean work(int longestSeconds) {
    return advance(1 + random.nextInt(longestSeconds));
  }

  /** Opens a page although the session has had its length, as a logout does. */
  boolean lastRequest() {
    extend(1);
    return request();
  }

  /** Makes room for so many more rows, where there is less: some things are not left half done. */
  void extend(int rows) {
    rowsLeft = Math.max(rowsLeft, rows);
  }

  private boolean advance(long seconds) {
    if (begun) {
      clock += seconds;
    }
    begun = true;
    if (over()) {
      return false;
    }
    requestLog.write(this);
    return true;
  }

  /** The id of a row that the next event makes. */
  long newRow() {
    return events.nextRow();
  }

  /** Begins the data of the next event; hand it to {@code write} as the last of its arguments. */
  Other data() {
    return other.begin();
  }

  /** A row about an object, without data. */
  void write(EventClass kind, Context context, long objectId) {
    add(kind, context, objectId, NULL, false);
  }

  /**
   * A row about an object.
   *
   * @param data from {@link #data()}
   */
  void write(EventClass kind, Context context, long objectId, Other data) {
    data.end();
    add(kind, context, objectId, NULL, false);
  }

  /** A row about another user, without data. */
  void writeAbout(EventClass kind, Context context, long objectId, User related) {
    add(kind, context, objectId, related.id(), false);
  }

  /**
   * A row about another user.
   *
   * @param data from {@link #data()}
   */
  void writeAbout(EventClass kind, Context context, long objectId, User related, Other data) {
    data.end();
    add(kind, context, objectId, related.id(), false);
  }

  /** A row that may hide who acted; end its data before. */
  void add(EventClass kind, Context context, long objectId, long relatedId, boolean anonymous) {
    rowsLeft--;
    events.add(clock, kind, context, objectId, relatedId, anonymous, actor);
  }
}
