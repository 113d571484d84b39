package dev.logstore.datasets;

/** {@link CopyTextEncoder} for columns. The model's texts have no control characters. */
final class ColumnCopyText extends ColumnEncoder {
  private static final byte[] NULL = {'\\', 'N'};

  ColumnCopyText(EventCatalogue catalogue, OtherForm form) {
    super(catalogue, form);
  }

  @Override
  void begin(long id, ByteBlock out) {
    number(id, out);
  }

  @Override
  void number(long value, ByteBlock out) {
    out.putDecimal(value);
    out.put('\t');
  }

  @Override
  void small(int value, ByteBlock out) {
    out.put('0' + value);
    out.put('\t');
  }

  @Override
  void text(byte[] ascii, ByteBlock out) {
    out.put(ascii == null ? NULL : ascii);
    out.put('\t');
  }

  @Override
  void data(byte[] bytes, int from, int length, ByteBlock out) {
    out.putDoubling(bytes, from, length, '\\');
    out.put('\t');
  }

  @Override
  void end(long realUser, ByteBlock out) {
    if (realUser == EventColumns.NULL) {
      out.put(NULL);
    } else {
      out.putDecimal(realUser);
    }
    out.put('\n');
  }
}
