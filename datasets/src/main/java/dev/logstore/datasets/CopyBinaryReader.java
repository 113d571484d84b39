package dev.logstore.datasets;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.NoSuchElementException;

/** Reads what {@link CopyBinaryEncoder} writes. */
final class CopyBinaryReader extends EventReader {
  private final String source;
  private final DataInputStream in;
  private final Shard shard;
  private long row;

  /** Columns of the next row; {@link CopyBinaryEncoder#END} after the last, 0 if not yet read. */
  private int columns;

  /**
   * @param source what to call the bytes in errors
   * @param in closed with the reader
   * @param shard the first begins with a header, the last ends in a trailer
   */
  CopyBinaryReader(String source, DataInputStream in, Shard shard) throws IOException {
    this.source = source;
    this.in = in;
    this.shard = shard;
    if (shard.isFirst()
        && !Arrays.equals(
            in.readNBytes(CopyBinaryEncoder.HEADER.length), CopyBinaryEncoder.HEADER)) {
      throw broken("does not begin as PostgreSQL's binary COPY does");
    }
  }

  @Override
  public boolean hasNext() {
    if (columns == 0) {
      row++;
      try {
        columns = firstShort();
      } catch (IOException e) {
        throw broken("cannot be read: " + Failures.reason(e));
      }
      if (columns != CopyBinaryEncoder.COLUMNS && columns != CopyBinaryEncoder.END) {
        throw broken(columns + " columns, must be " + CopyBinaryEncoder.COLUMNS);
      }
    }
    return columns != CopyBinaryEncoder.END;
  }

  private short firstShort() throws IOException {
    int high = in.read();
    if (high < 0 && !shard.isLast()) {
      return CopyBinaryEncoder.END;
    }
    int low = in.read();
    if (low < 0) {
      throw new EOFException("the end is missing");
    }
    return (short) (high << 8 | low);
  }

  @Override
  public MoodleEvent next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no row left in " + source);
    }
    columns = 0;
    try {
      number();
      return new MoodleEvent(
          text(),
          text(),
          text(),
          text(),
          text(),
          number(),
          text(),
          small(),
          number(),
          Math.toIntExact(number()),
          number(),
          number(),
          number(),
          number(),
          small(),
          text(),
          number(),
          text(),
          text(),
          number());
    } catch (IOException | ArithmeticException | NullPointerException e) {
      throw broken("is cut short or has a field of another type");
    }
  }

  private String text() throws IOException {
    int length = in.readInt();
    if (length == CopyBinaryEncoder.NULL) {
      return null;
    }
    byte[] bytes = length < 0 ? new byte[0] : in.readNBytes(length);
    if (bytes.length != length) {
      throw new EOFException();
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private Long number() throws IOException {
    int length = in.readInt();
    if (length == CopyBinaryEncoder.NULL) {
      return null;
    }
    if (length != Long.BYTES) {
      throw new IOException("a bigint has 8 bytes, not " + length);
    }
    return in.readLong();
  }

  private int small() throws IOException {
    if (in.readInt() != Short.BYTES) {
      throw new IOException("a smallint has 2 bytes");
    }
    return in.readShort();
  }

  private DatasetException broken(String how) {
    return new DatasetException(source + ", row " + row + ": " + how + "; generate the file again");
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
