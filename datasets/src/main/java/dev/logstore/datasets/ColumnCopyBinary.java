package dev.logstore.datasets;

/** {@link CopyBinaryEncoder} for columns. */
final class ColumnCopyBinary extends ColumnEncoder {
  ColumnCopyBinary(EventCatalogue catalogue, OtherForm form) {
    super(catalogue, form);
  }

  @Override
  void begin(long id, ByteBlock out) {
    out.putShort(CopyBinaryEncoder.COLUMNS);
    number(id, out);
  }

  @Override
  void number(long value, ByteBlock out) {
    out.putInt(Long.BYTES);
    out.putLong(value);
  }

  @Override
  void small(int value, ByteBlock out) {
    out.putInt(Short.BYTES);
    out.putShort(value);
  }

  @Override
  void text(byte[] ascii, ByteBlock out) {
    if (ascii == null) {
      out.putInt(CopyBinaryEncoder.NULL);
    } else {
      data(ascii, 0, ascii.length, out);
    }
  }

  @Override
  void data(byte[] bytes, int from, int length, ByteBlock out) {
    out.putInt(length);
    out.put(bytes, from, length);
  }

  @Override
  void end(long realUser, ByteBlock out) {
    if (realUser == EventColumns.NULL) {
      out.putInt(CopyBinaryEncoder.NULL);
    } else {
      number(realUser, out);
    }
  }
}
