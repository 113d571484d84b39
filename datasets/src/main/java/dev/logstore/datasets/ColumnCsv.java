package dev.logstore.datasets;

/** {@link CsvEncoder} for columns. */
final class ColumnCsv extends ColumnEncoder {
  ColumnCsv(EventCatalogue catalogue, OtherForm form) {
    super(catalogue, form);
  }

  @Override
  void begin(long id, ByteBlock out) {
    // The file has no ids.
  }

  @Override
  void number(long value, ByteBlock out) {
    out.putDecimal(value);
    out.put(',');
  }

  @Override
  void small(int value, ByteBlock out) {
    out.put('0' + value);
    out.put(',');
  }

  @Override
  void text(byte[] ascii, ByteBlock out) {
    if (ascii != null) {
      out.put('"');
      out.put(ascii);
      out.put('"');
    }
    out.put(',');
  }

  @Override
  void data(byte[] bytes, int from, int length, ByteBlock out) {
    out.put('"');
    out.putDoubling(bytes, from, length, '"');
    out.put('"');
    out.put(',');
  }

  @Override
  void end(long realUser, ByteBlock out) {
    if (realUser != EventColumns.NULL) {
      out.putDecimal(realUser);
    }
    out.put('\n');
  }
}
