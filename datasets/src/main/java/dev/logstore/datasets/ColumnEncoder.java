package dev.logstore.datasets;

import java.nio.charset.StandardCharsets;

/**
 * Writes rows of {@link EventColumns} as {@link EventEncoder} writes the same events, without
 * making them. One walk over the columns; the formats say how each kind of value is written. Keeps
 * encoded classes, so one encoder serves one thread at a time.
 */
abstract class ColumnEncoder {
  private final EventCatalogue catalogue;
  private final byte[] noData;
  private final byte[][] heads;
  private final byte[][] cruds;

  ColumnEncoder(EventCatalogue catalogue, OtherForm form) {
    this.catalogue = catalogue;
    int classes = catalogue.all().size();
    this.heads = new byte[classes][];
    this.cruds = new byte[classes][];
    ByteBlock encoded = new ByteBlock(64);
    String none = Other.none(form);
    data(none.getBytes(StandardCharsets.US_ASCII), 0, none.length(), encoded);
    this.noData = encoded.toByteArray();
  }

  /** Writes one row; {@code id} is its number in the data set, from 1. */
  final void put(EventColumns events, int row, long id, ByteBlock out) {
    int kind = events.kind(row);
    if (heads[kind] == null) {
      encode(kind);
    }
    Context context = events.context(row);
    EventColumns.Actor actor = events.actor(row);
    begin(id, out);
    out.put(heads[kind]);
    nullable(events.object(row), out);
    out.put(cruds[kind]);
    number(context.id(), out);
    number(context.level().code(), out);
    number(context.instanceId(), out);
    number(actor.user(), out);
    number(context.courseId(), out);
    nullable(events.related(row), out);
    flag(events.anonymous(row), out);
    int from = events.otherStart(row);
    int length = events.otherEnd(row) - from;
    if (length == 0) {
      out.put(noData);
    } else {
      data(events.otherBytes(), from, length, out);
    }
    number(events.time(row), out);
    text(actor.origin(), out);
    text(actor.ip(), out);
    end(actor.realUser(), out);
  }

  private void encode(int kind) {
    EventClass of = catalogue.at(kind);
    ByteBlock encoded = new ByteBlock(256);
    head(of.name(), encoded);
    head(of.component(), encoded);
    head(of.action(), encoded);
    head(of.target(), encoded);
    head(of.objectTable(), encoded);
    heads[kind] = encoded.toByteArray();
    encoded.clear();
    head(of.crud(), encoded);
    small(of.eduLevel(), encoded);
    cruds[kind] = encoded.toByteArray();
  }

  private void head(String text, ByteBlock out) {
    byte[] bytes = text == null ? null : text.getBytes(StandardCharsets.US_ASCII);
    if (bytes == null) {
      text(null, out);
    } else {
      data(bytes, 0, bytes.length, out);
    }
  }

  private void nullable(long value, ByteBlock out) {
    if (value == EventColumns.NULL) {
      text(null, out);
    } else {
      number(value, out);
    }
  }

  private void flag(boolean value, ByteBlock out) {
    small(value ? 1 : 0, out);
  }

  /** What stands before the first column. */
  abstract void begin(long id, ByteBlock out);

  /** A bigint and what separates it from the next column. */
  abstract void number(long value, ByteBlock out);

  /** A smallint from 0 to 9. */
  abstract void small(int value, ByteBlock out);

  /** A text that needs no escapes; null for null. */
  abstract void text(byte[] ascii, ByteBlock out);

  /** A text that may need escapes. */
  abstract void data(byte[] bytes, int from, int length, ByteBlock out);

  /** The last column, the user id of who acts as another, and the end of the row. */
  abstract void end(long realUser, ByteBlock out);
}
