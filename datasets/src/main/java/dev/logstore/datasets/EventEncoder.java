package dev.logstore.datasets;

/**
 * Writes events as the bytes of one format. It keeps what it has encoded before, so one encoder
 * serves one thread at a time.
 */
interface EventEncoder {
  /** What stands before the first row. */
  default void begin(ByteBlock out) {}

  /**
   * Writes one row.
   *
   * @param id number of the row in the data set, from 1; formats without ids leave it out
   * @throws UnencodableTextException if a text is not Unicode
   */
  void put(MoodleEvent event, long id, ByteBlock out);

  /** What stands after the last row. */
  default void end(ByteBlock out) {}
}
