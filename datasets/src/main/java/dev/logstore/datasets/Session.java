package dev.logstore.datasets;

import dev.logstore.datasets.random.RandomStream;
import java.util.function.Consumer;

/**
 * One session under way: its user, its clock, and how much of it is left. Walks ask for requests
 * until there are none left, and write the rows of each. Not thread-safe.
 */
final class Session {
  /** Who acts and from where; the columns that are the same in all rows of a session. */
  record Actor(User user, Long realUserId, String origin, String ip) {}

  private final RandomStream random;
  private final SiteProfile.CutLogNormal gap;
  private final Actor actor;
  private final long deadline;
  private final EventBatch batch;
  private final Consumer<Session> onRequest;

  private long clock;
  private int rowsLeft;
  private boolean begun;

  /**
   * @param start seconds since the epoch, the time of the first request
   * @param deadline end of the session, exclusive, whatever it is doing
   * @param rows length in rows; the last request may exceed it
   * @param onRequest writes what the server logs of every request, before the page's own rows
   */
  Session(
      RandomStream random,
      SiteProfile.CutLogNormal gap,
      Actor actor,
      long start,
      long deadline,
      int rows,
      EventBatch batch,
      Consumer<Session> onRequest) {
    this.random = random;
    this.gap = gap;
    this.actor = actor;
    this.clock = start;
    this.deadline = deadline;
    this.rowsLeft = rows;
    this.batch = batch;
    this.onRequest = onRequest;
  }

  RandomStream random() {
    return random;
  }

  User user() {
    return actor.user();
  }

  long clock() {
    return clock;
  }

  boolean over() {
    return rowsLeft <= 0 || batch.full() || clock >= deadline;
  }

  /** The user opens a page after a pause. False if the session is over instead. */
  boolean request() {
    // Rounded up: people take their time; what shares a second is one request's work.
    return advance((long) StrictMath.ceil(Draws.cut(random, gap)));
  }

  /** The browser is sent on by the last page, in the same second or soon after. */
  boolean redirect() {
    return advance(random.nextInt(3));
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
    onRequest.accept(this);
    return true;
  }

  /** The id of a row that the next event makes. */
  long newRow() {
    return batch.nextRow();
  }

  /** A row about an object. */
  void write(EventClass kind, Context context, Long objectId, String other) {
    write(kind, context, objectId, null, other, false);
  }

  /** A row about another user. */
  void writeAbout(EventClass kind, Context context, Long objectId, User related, String other) {
    write(kind, context, objectId, related.id(), other, false);
  }

  void write(
      EventClass kind,
      Context context,
      Long objectId,
      Long relatedUserId,
      String other,
      boolean anonymous) {
    rowsLeft--;
    batch.add(
        new MoodleEvent(
            kind.name(),
            kind.component(),
            kind.action(),
            kind.target(),
            kind.objectTable(),
            objectId,
            kind.crud(),
            kind.eduLevel(),
            context.id(),
            context.level().code(),
            context.instanceId(),
            actor.user().id(),
            context.courseId(),
            relatedUserId,
            anonymous ? 1 : 0,
            other,
            clock,
            actor.origin(),
            actor.ip(),
            actor.realUserId()));
  }
}
