package dev.logstore.datasets;

/** {@link Other} as JSON. */
final class OtherJson extends Other {
  private boolean first;

  OtherJson(ByteBlock out) {
    super(out);
  }

  @Override
  Other begin() {
    out.put('{');
    first = true;
    return this;
  }

  @Override
  void end() {
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
    key(key);
    out.put('"');
    out.putDecimal(value);
    out.put('"');
    return this;
  }

  @Override
  Other number(String key, long value) {
    key(key);
    out.putDecimal(value);
    return this;
  }

  @Override
  Other hundredths(String key, int value) {
    key(key);
    out.putDecimal(value / 100);
    if (value % 100 != 0) {
      out.put('.');
      out.put('0' + value / 10 % 10);
      if (value % 10 != 0) {
        out.put('0' + value % 10);
      }
    }
    return this;
  }

  @Override
  Other flag(String key, boolean value) {
    key(key);
    out.putAscii(value ? "true" : "false");
    return this;
  }

  @Override
  Other nothing(String key) {
    key(key);
    out.putAscii("null");
    return this;
  }

  @Override
  Other emptyList(String key) {
    key(key);
    out.putAscii("[]");
    return this;
  }

  @Override
  Other list(String key, String only) {
    key(key);
    out.put('[');
    string(only);
    out.put(']');
    return this;
  }

  private void key(String key) {
    if (!first) {
      out.put(',');
    }
    first = false;
    out.put('"');
    out.putAscii(key);
    out.put('"');
    out.put(':');
  }

  private void string(String value) {
    out.put('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\' || c == '/') {
        out.put('\\');
      }
      out.put(c);
    }
    out.put('"');
  }
}
