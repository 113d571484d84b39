package dev.logstore.datasets;

/**
 * The encoded form of the first five columns, which are the same for all events of a class. Not
 * thread-safe.
 */
final class ClassCache {
  private static final int SLOTS = 1 << 11;

  private final MoodleEvent[] examples = new MoodleEvent[SLOTS];
  private final byte[][] encoded = new byte[SLOTS][];
  private final Encoding encoding;
  private final ByteBlock scratch = new ByteBlock(256);

  /** How the columns {@code eventname} to {@code objecttable} are written. */
  @FunctionalInterface
  interface Encoding {
    void put(MoodleEvent event, ByteBlock out);
  }

  ClassCache(Encoding encoding) {
    this.encoding = encoding;
  }

  byte[] get(MoodleEvent event) {
    int hash = event.eventName().hashCode();
    int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
    MoodleEvent example = examples[slot];
    if (example == null || !sameTexts(event, example)) {
      scratch.clear();
      encoding.put(event, scratch);
      examples[slot] = event;
      encoded[slot] = scratch.toByteArray();
    }
    return encoded[slot];
  }

  /** Whether the texts are the very same objects: the generator takes them from one catalogue. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean sameTexts(MoodleEvent event, MoodleEvent example) {
    return event.eventName() == example.eventName()
        && event.component() == example.component()
        && event.action() == example.action()
        && event.target() == example.target()
        && event.objectTable() == example.objectTable();
  }
}
