package dev.logstore.datasets;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing run of bytes that encoders append to. Not thread-safe. */
final class ByteBlock {
  private static final byte[] DIGIT_PAIRS = digitPairs();

  private byte[] bytes;
  private int size;

  ByteBlock(int capacity) {
    this.bytes = new byte[capacity];
  }

  private static byte[] digitPairs() {
    byte[] pairs = new byte[200];
    for (int i = 0; i < 100; i++) {
      pairs[2 * i] = (byte) ('0' + i / 10);
      pairs[2 * i + 1] = (byte) ('0' + i % 10);
    }
    return pairs;
  }

  int size() {
    return size;
  }

  /** The array behind it; only the first {@link #size()} bytes count. */
  byte[] array() {
    return bytes;
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  void clear() {
    size = 0;
  }

  /** Takes back what was put after a size. */
  void truncate(int smaller) {
    size = smaller;
  }

  void put(byte[] more, int from, int length) {
    reserve(length);
    System.arraycopy(more, from, bytes, size, length);
    size += length;
  }

  /** Bytes, one of which is written twice wherever it occurs. */
  void putDoubling(byte[] more, int from, int length, int twice) {
    reserve(2 * length);
    byte[] target = bytes;
    int at = size;
    for (int i = from; i < from + length; i++) {
      byte one = more[i];
      target[at++] = one;
      if (one == twice) {
        target[at++] = one;
      }
    }
    size = at;
  }

  /** A text of ASCII characters. */
  void putAscii(String text) {
    int length = text.length();
    reserve(length);
    for (int i = 0; i < length; i++) {
      bytes[size + i] = (byte) text.charAt(i);
    }
    size += length;
  }

  /** Makes room for so many more bytes. */
  void reserve(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length + (bytes.length >> 1), size + more));
    }
  }

  void put(int oneByte) {
    reserve(1);
    bytes[size++] = (byte) oneByte;
  }

  void put(byte[] more) {
    reserve(more.length);
    System.arraycopy(more, 0, bytes, size, more.length);
    size += more.length;
  }

  /** Two bytes, the higher first. */
  void putShort(int value) {
    reserve(2);
    bytes[size] = (byte) (value >> 8);
    bytes[size + 1] = (byte) value;
    size += 2;
  }

  /** Four bytes, the highest first. */
  void putInt(int value) {
    reserve(4);
    setInt(size, value);
    size += 4;
  }

  /** Eight bytes, the highest first. */
  void putLong(long value) {
    reserve(8);
    setInt(size, (int) (value >> 32));
    setInt(size + 4, (int) value);
    size += 8;
  }

  /** Replaces four bytes written before. */
  void setInt(int position, int value) {
    bytes[position] = (byte) (value >> 24);
    bytes[position + 1] = (byte) (value >> 16);
    bytes[position + 2] = (byte) (value >> 8);
    bytes[position + 3] = (byte) value;
  }

  /** A number as people write it. */
  void putDecimal(long value) {
    if (value < 0) {
      if (value == Long.MIN_VALUE) {
        put(Long.toString(value).getBytes(StandardCharsets.US_ASCII));
        return;
      }
      put('-');
      value = -value;
    }
    int digits = digits(value);
    reserve(digits);
    int end = size + digits;
    size = end;
    while (value > Integer.MAX_VALUE) {
      long rest = value / 100;
      end = putPair(end, (int) (value - rest * 100));
      value = rest;
    }
    int small = (int) value;
    while (small >= 100) {
      int rest = small / 100;
      end = putPair(end, small - rest * 100);
      small = rest;
    }
    if (small >= 10) {
      putPair(end, small);
    } else {
      bytes[end - 1] = (byte) ('0' + small);
    }
  }

  private int putPair(int end, int pair) {
    bytes[end - 2] = DIGIT_PAIRS[2 * pair];
    bytes[end - 1] = DIGIT_PAIRS[2 * pair + 1];
    return end - 2;
  }

  private static int digits(long value) {
    int digits = 1;
    long limit = 10;
    while (digits < 19 && value >= limit) {
      digits++;
      limit *= 10;
    }
    return digits;
  }

  /**
   * A text in UTF-8, with what the format puts for some of its ASCII characters.
   *
   * @param escapes at the index of an ASCII character what stands for it; null for itself
   * @throws UnencodableTextException if the text is not Unicode
   */
  void putText(String text, byte[][] escapes) {
    int length = text.length();
    reserve(length);
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        byte[] escape = escapes[c];
        if (escape == null) {
          if (size == bytes.length) {
            reserve(length - i);
          }
          bytes[size++] = (byte) c;
        } else {
          put(escape);
        }
      } else {
        int codePoint = text.codePointAt(i);
        putBeyondAscii(codePoint, text);
        i += Character.charCount(codePoint) - 1;
      }
    }
  }

  private void putBeyondAscii(int codePoint, String text) {
    if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
      throw new UnencodableTextException(text);
    }
    put(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
  }
}
