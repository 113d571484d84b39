package dev.logstore.datasets;

/**
 * The encoded form of texts that come again and again, such as addresses. One slot a hash value: a
 * later text takes the place of an earlier one. Not thread-safe.
 */
final class TextCache {
  private static final int SLOTS = 1 << 12;

  private final String[] texts = new String[SLOTS];
  private final byte[][] encoded = new byte[SLOTS][];
  private final Encoding encoding;
  private final ByteBlock scratch = new ByteBlock(256);

  /** How one text is written, with what surrounds it. */
  @FunctionalInterface
  interface Encoding {
    void put(String text, ByteBlock out);
  }

  TextCache(Encoding encoding) {
    this.encoding = encoding;
  }

  byte[] get(String text) {
    int hash = text.hashCode();
    int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
    if (!text.equals(texts[slot])) {
      scratch.clear();
      encoding.put(text, scratch);
      texts[slot] = text;
      encoded[slot] = scratch.toByteArray();
    }
    return encoded[slot];
  }
}
