package dev.logstore.datasets;

import java.nio.charset.StandardCharsets;

/**
 * The events of one window, column by column: what one of them says is spread over arrays, at its
 * number. Rows are added in the order of the sessions; {@link #sort} gives the order of time. Not
 * thread-safe while rows are added.
 */
final class EventColumns {
  /** Stands for null in the columns {@code objectid}, {@code relateduserid}, {@code realuserid}. */
  static final long NULL = -1;

  /** Who acts and from where; the columns that are the same in all rows of a session. */
  static final class Actor {
    static final byte[] WEB = {'w', 'e', 'b'};
    static final byte[] WS = {'w', 's'};
    static final byte[] CLI = {'c', 'l', 'i'};
    static final byte[] RESTORE = {'r', 'e', 's', 't', 'o', 'r', 'e'};

    private final int user;
    private final long realUser;
    private final byte[] origin;
    private final byte[] ip;

    /**
     * @param realUser who acts as the user; {@link #NULL} for nobody else
     * @param origin one of the constants
     * @param ip the address as text; null for none
     */
    Actor(int user, long realUser, byte[] origin, byte[] ip) {
      this.user = user;
      this.realUser = realUser;
      this.origin = origin;
      this.ip = ip;
    }

    int user() {
      return user;
    }

    long realUser() {
      return realUser;
    }

    byte[] origin() {
      return origin;
    }

    byte[] ip() {
      return ip;
    }
  }

  private final EventCatalogue catalogue;
  private final long start;
  private final int quota;
  private final long firstRow;

  private int size;
  private final int[] time;
  private final short[] kind;
  private final Context[] context;
  private final long[] object;
  private final int[] related;
  private final boolean[] anonymous;
  private final int[] otherEnd;
  private final Actor[] actor;
  private final ByteBlock other;
  private int[] order;

  /**
   * @param start seconds since the epoch, before or at the first event
   * @param quota how many events it takes
   * @param firstRow the id of a row made by its first event
   */
  EventColumns(EventCatalogue catalogue, long start, int quota, long firstRow) {
    this.catalogue = catalogue;
    this.start = start;
    this.quota = quota;
    this.firstRow = firstRow;
    this.time = new int[quota];
    this.kind = new short[quota];
    this.context = new Context[quota];
    this.object = new long[quota];
    this.related = new int[quota];
    this.anonymous = new boolean[quota];
    this.otherEnd = new int[quota];
    this.actor = new Actor[quota];
    this.other = new ByteBlock(64 + quota * 40);
  }

  boolean full() {
    return size >= quota;
  }

  int size() {
    return size;
  }

  /** The id of a row made by the next event: no other event of the data set has it. */
  long nextRow() {
    return firstRow + size;
  }

  /** Where the next event's {@code other} is written before it is added. */
  ByteBlock other() {
    return other;
  }

  /** Adds an event, or drops it if full. */
  void add(
      long second,
      EventClass of,
      Context where,
      long objectId,
      long relatedUserId,
      boolean hidden,
      Actor by) {
    if (full()) {
      other.truncate(size == 0 ? 0 : otherEnd[size - 1]);
      return;
    }
    int row = size++;
    time[row] = (int) (second - start);
    kind[row] = (short) of.number();
    context[row] = where;
    object[row] = objectId;
    related[row] = (int) relatedUserId;
    anonymous[row] = hidden;
    otherEnd[row] = other.size();
    actor[row] = by;
  }

  /** Puts the rows in the order of time; in one second, older sessions come first. */
  void sort() {
    int span = 1;
    for (int row = 0; row < size; row++) {
      span = Math.max(span, time[row] + 1);
    }
    int[] place = new int[span + 1];
    for (int row = 0; row < size; row++) {
      place[time[row] + 1]++;
    }
    for (int second = 0; second < span; second++) {
      place[second + 1] += place[second];
    }
    order = new int[size];
    for (int row = 0; row < size; row++) {
      order[place[time[row]]++] = row;
    }
  }

  /** The row at a place in the order of time. */
  int at(int place) {
    return order[place];
  }

  /** How many rows are before a time. */
  int before(long second) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (time(order[middle]) < second) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  long time(int row) {
    return start + time[row];
  }

  int kind(int row) {
    return kind[row];
  }

  Context context(int row) {
    return context[row];
  }

  long object(int row) {
    return object[row];
  }

  long related(int row) {
    return related[row];
  }

  boolean anonymous(int row) {
    return anonymous[row];
  }

  Actor actor(int row) {
    return actor[row];
  }

  int otherStart(int row) {
    return row == 0 ? 0 : otherEnd[row - 1];
  }

  int otherEnd(int row) {
    return otherEnd[row];
  }

  byte[] otherBytes() {
    return other.array();
  }

  /** The row as a record. */
  MoodleEvent event(int row, OtherForm form) {
    EventClass of = catalogue.at(kind[row]);
    Context where = context[row];
    Actor by = actor[row];
    int from = otherStart(row);
    String data =
        from == otherEnd[row]
            ? Other.none(form)
            : new String(other.array(), from, otherEnd[row] - from, StandardCharsets.UTF_8);
    return new MoodleEvent(
        of.name(),
        of.component(),
        of.action(),
        of.target(),
        of.objectTable(),
        nullable(object[row]),
        of.crud(),
        of.eduLevel(),
        where.id(),
        where.level().code(),
        where.instanceId(),
        by.user(),
        where.courseId(),
        nullable(related[row]),
        anonymous[row] ? 1 : 0,
        data,
        time(row),
        new String(by.origin(), StandardCharsets.US_ASCII),
        by.ip() == null ? null : new String(by.ip(), StandardCharsets.US_ASCII),
        nullable(by.realUser()));
  }

  private static Long nullable(long value) {
    return value == NULL ? null : Long.valueOf(value);
  }
}
