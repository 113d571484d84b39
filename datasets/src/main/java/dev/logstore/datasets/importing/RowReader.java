package dev.logstore.datasets.importing;

import dev.logstore.datasets.MoodleEvent;
import java.util.List;

/** Makes events of the records of one kind of file. */
interface RowReader {
  /**
   * The event of a record.
   *
   * @throws RejectedRow if it is none
   */
  MoodleEvent read(List<String> fields) throws RejectedRow;

  /** Whether such files have their newest row first. */
  boolean newestFirst();

  /**
   * Checks what all rows must be.
   *
   * @throws RejectedRow if the fields are not as many as the header's, or are the header again
   */
  static void checkShape(List<String> fields, List<String> header) throws RejectedRow {
    if (fields.equals(header)) {
      throw new RejectedRow("is the header again");
    }
    if (fields.size() != header.size()) {
      throw new RejectedRow("has " + fields.size() + " fields, the header has " + header.size());
    }
  }
}
