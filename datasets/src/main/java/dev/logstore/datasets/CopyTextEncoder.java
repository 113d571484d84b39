package dev.logstore.datasets;

/**
 * PostgreSQL's text format of COPY, all 21 columns of the table: columns between tabs, {@code \N}
 * for null, and a backslash before what would be read otherwise.
 *
 * @see <a href="https://www.postgresql.org/docs/17/sql-copy.html">COPY, file formats</a>
 */
final class CopyTextEncoder implements EventEncoder {
  private static final byte[] NULL = {'\\', 'N'};
  private static final byte[][] ESCAPES = new byte[128][];

  static {
    ESCAPES['\\'] = new byte[] {'\\', '\\'};
    ESCAPES['\b'] = new byte[] {'\\', 'b'};
    ESCAPES['\f'] = new byte[] {'\\', 'f'};
    ESCAPES['\n'] = new byte[] {'\\', 'n'};
    ESCAPES['\r'] = new byte[] {'\\', 'r'};
    ESCAPES['\t'] = new byte[] {'\\', 't'};
    ESCAPES[0x0b] = new byte[] {'\\', 'v'};
  }

  private final ClassCache classes = new ClassCache(CopyTextEncoder::putClass);
  private final TextCache texts = new TextCache(CopyTextEncoder::putField);

  @Override
  public void put(MoodleEvent event, long id, ByteBlock out) {
    number(id, out);
    out.put(classes.get(event));
    number(event.objectId(), out);
    out.put(texts.get(event.crud()));
    number(event.eduLevel(), out);
    number(event.contextId(), out);
    number(event.contextLevel(), out);
    number(event.contextInstanceId(), out);
    number(event.userId(), out);
    number(event.courseId(), out);
    number(event.relatedUserId(), out);
    number(event.anonymous(), out);
    putField(event.other(), out);
    number(event.timeCreated(), out);
    cached(event.origin(), out);
    cached(event.ip(), out);
    if (event.realUserId() == null) {
      out.put(NULL);
    } else {
      out.putDecimal(event.realUserId());
    }
    out.put('\n');
  }

  private static void number(long value, ByteBlock out) {
    out.putDecimal(value);
    out.put('\t');
  }

  private static void number(Long value, ByteBlock out) {
    if (value == null) {
      out.put(NULL);
    } else {
      out.putDecimal(value);
    }
    out.put('\t');
  }

  private void cached(String text, ByteBlock out) {
    if (text == null) {
      putField(null, out);
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
    if (text == null) {
      out.put(NULL);
    } else {
      out.putText(text, ESCAPES);
    }
    out.put('\t');
  }
}
