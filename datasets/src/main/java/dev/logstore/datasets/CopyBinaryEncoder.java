package dev.logstore.datasets;

/**
 * PostgreSQL's binary format of COPY, all 21 columns of the table in their types: bigint, and
 * smallint for {@code edulevel} and {@code anonymous}.
 *
 * @see <a href="https://www.postgresql.org/docs/17/sql-copy.html">COPY, file formats</a>
 */
final class CopyBinaryEncoder implements EventEncoder {
  /** What a file begins with: the signature, no flags, no extension. */
  static final byte[] HEADER = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };

  static final int COLUMNS = 21;
  static final int NULL = -1;
  static final int END = -1;

  private static final byte[][] NO_ESCAPES = new byte[128][];

  private final ClassCache classes = new ClassCache(CopyBinaryEncoder::putClass);
  private final TextCache texts = new TextCache(CopyBinaryEncoder::putField);

  @Override
  public void begin(ByteBlock out) {
    out.put(HEADER);
  }

  @Override
  public void end(ByteBlock out) {
    out.putShort(END);
  }

  @Override
  public void put(MoodleEvent event, long id, ByteBlock out) {
    out.putShort(COLUMNS);
    number(id, out);
    out.put(classes.get(event));
    number(event.objectId(), out);
    out.put(texts.get(event.crud()));
    small(event.eduLevel(), out);
    number(event.contextId(), out);
    number(event.contextLevel(), out);
    number(event.contextInstanceId(), out);
    number(event.userId(), out);
    number(event.courseId(), out);
    number(event.relatedUserId(), out);
    small(event.anonymous(), out);
    putField(event.other(), out);
    number(event.timeCreated(), out);
    cached(event.origin(), out);
    cached(event.ip(), out);
    number(event.realUserId(), out);
  }

  private static void number(long value, ByteBlock out) {
    out.putInt(Long.BYTES);
    out.putLong(value);
  }

  private static void number(Long value, ByteBlock out) {
    if (value == null) {
      out.putInt(NULL);
    } else {
      number(value.longValue(), out);
    }
  }

  private static void small(int value, ByteBlock out) {
    if (value != (short) value) {
      throw new IllegalArgumentException(value + " does not fit into a smallint");
    }
    out.putInt(Short.BYTES);
    out.putShort(value);
  }

  private void cached(String text, ByteBlock out) {
    if (text == null) {
      out.putInt(NULL);
    } else {
      out.put(texts.get(text));
    }
  }

  private static void putClass(MoodleEvent event, ByteBlock out) {
    putField(event.eventName(), out);
    putField(event.component(), out);
    putField(event.action(), out);
    putField(event.target(), out);
    putField(event.objectTable(), out);
  }

  private static void putField(String text, ByteBlock out) {
    out.putInt(NULL);
    if (text != null) {
      int start = out.size();
      out.putText(text, NO_ESCAPES);
      out.setInt(start - Integer.BYTES, out.size() - start);
    }
  }
}
