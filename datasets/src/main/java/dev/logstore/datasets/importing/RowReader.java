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
}
