package dev.logstore.datasets;

/** {@link Other} as PHP's {@code serialize} writes it: {@code a:1:{s:6:"quizid";s:2:"12";}}. */
final class OtherPhp extends Other {
  private static final int MOST_KEYS = 9;

  private int counted;
  private int keys;

  OtherPhp(ByteBlock out) {
    super(out);
  }

  @Override
  Other begin() {
    out.putAscii("a:");
    counted = out.size();
    keys = 0;
    out.putAscii("0:{");
    return this;
  }

  @Override
  void end() {
    if (keys > MOST_KEYS) {
      throw new IllegalStateException(keys + " keys in the data of an event");
    }
    out.array()[counted] = (byte) ('0' + keys);
    out.put('}');
  }

  @Override
  Other text(String key, String value) {
    key(key);
    string(value);
    return this;
  }

  @Override
  Other rowId(String key, long value) {
    return text(key, Long.toString(value));
  }

  @Override
  Other number(String key, long value) {
    key(key);
    out.putAscii("i:");
    out.putDecimal(value);
    out.put(';');
    return this;
  }

  @Override
  Other hundredths(String key, int value) {
    key(key);
    out.putAscii("d:");
    out.putDecimal(value / 100);
    if (value % 100 != 0) {
      out.put('.');
      out.put('0' + value / 10 % 10);
      if (value % 10 != 0) {
        out.put('0' + value % 10);
      }
    }
    out.put(';');
    return this;
  }

  @Override
  Other flag(String key, boolean value) {
    key(key);
    out.putAscii(value ? "b:1;" : "b:0;");
    return this;
  }

  @Override
  Other nothing(String key) {
    key(key);
    out.putAscii("N;");
    return this;
  }

  @Override
  Other emptyList(String key) {
    key(key);
    out.putAscii("a:0:{}");
    return this;
  }

  @Override
  Other list(String key, String only) {
    key(key);
    out.putAscii("a:1:{i:0;");
    string(only);
    out.put('}');
    return this;
  }

  private void key(String key) {
    keys++;
    string(key);
  }

  private void string(String value) {
    out.putAscii("s:");
    out.putDecimal(value.length());
    out.putAscii(":\"");
    out.putAscii(value);
    out.putAscii("\";");
  }
}
