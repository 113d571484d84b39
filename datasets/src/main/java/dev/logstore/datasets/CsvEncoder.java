package dev.logstore.datasets;

import java.nio.charset.StandardCharsets;

/** {@link EventCsv} as bytes. */
final class CsvEncoder implements EventEncoder {
  private static final byte[][] ESCAPES = new byte[128][];

  static {
    ESCAPES['"'] = new byte[] {'"', '"'};
  }

  private final ClassCache classes = new ClassCache(CsvEncoder::putClass);
  private final TextCache texts = new TextCache(CsvEncoder::putQuoted);

  @Override
  public void begin(ByteBlock out) {
    // The header without quotes, as PostgreSQL and people write it.
    out.put(String.join(",", EventCsv.COLUMNS).getBytes(StandardCharsets.US_ASCII));
    out.put('\n');
  }

  @Override
  public void put(MoodleEvent event, long id, ByteBlock out) {
    out.put(classes.get(event));
    number(event.objectId(), out);
    out.put(texts.get(event.crud()));
    out.put(',');
    number(event.eduLevel(), out);
    number(event.contextId(), out);
    number(event.contextLevel(), out);
    number(event.contextInstanceId(), out);
    number(event.userId(), out);
    number(event.courseId(), out);
    number(event.relatedUserId(), out);
    number(event.anonymous(), out);
    other(event.other(), out);
    number(event.timeCreated(), out);
    cached(event.origin(), out);
    cached(event.ip(), out);
    if (event.realUserId() != null) {
      out.putDecimal(event.realUserId());
    }
    out.put('\n');
  }

  private static void number(long value, ByteBlock out) {
    out.putDecimal(value);
    out.put(',');
  }

  private static void number(Long value, ByteBlock out) {
    if (value != null) {
      out.putDecimal(value);
    }
    out.put(',');
  }

  private void other(String text, ByteBlock out) {
    if (text != null) {
      putQuoted(text, out);
    }
    out.put(',');
  }

  private void cached(String text, ByteBlock out) {
    if (text != null) {
      out.put(texts.get(text));
    }
    out.put(',');
  }

  private static void putClass(MoodleEvent event, ByteBlock out) {
    putField(event.eventName(), out);
    putField(event.component(), out);
    putField(event.action(), out);
    putField(event.target(), out);
    putField(event.objectTable(), out);
  }

  private static void putField(String text, ByteBlock out) {
    if (text != null) {
      putQuoted(text, out);
    }
    out.put(',');
  }

  private static void putQuoted(String text, ByteBlock out) {
    out.put('"');
    out.putText(text, ESCAPES);
    out.put('"');
  }
}
