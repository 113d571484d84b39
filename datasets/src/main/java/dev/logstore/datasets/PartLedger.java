package dev.logstore.datasets;

import dev.logstore.datasets.DatasetManifest.Part;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Divides the windows of a data set into parts of about a million rows and keeps the checksum of
 * each, so that a broken file can be told where it is broken. Which part a window belongs to does
 * not depend on shards.
 */
final class PartLedger {
  private static final long ROWS_PER_PART = 1_000_000;

  private final List<Part> parts = new ArrayList<>();
  private final CRC32C checksum = new CRC32C();
  private long firstEvent;
  private long rows;
  private long bytes;

  /** Rows that begin after so many events of the data set; their bytes follow. */
  void rows(long eventsBefore, long count) {
    if (count == 0) {
      return;
    }
    if (rows > 0 && eventsBefore / ROWS_PER_PART != firstEvent / ROWS_PER_PART) {
      closePart();
    }
    if (rows == 0) {
      firstEvent = eventsBefore;
    }
    rows += count;
  }

  void bytes(byte[] written, int count) {
    checksum.update(written, 0, count);
    bytes += count;
  }

  /** All parts; nothing may follow. */
  List<Part> close() {
    if (bytes > 0) {
      closePart();
    }
    return List.copyOf(parts);
  }

  private void closePart() {
    parts.add(new Part(firstEvent + 1, rows, bytes, hex(checksum)));
    checksum.reset();
    rows = 0;
    bytes = 0;
  }

  static String hex(CRC32C checksum) {
    return HexFormat.of().toHexDigits((int) checksum.getValue());
  }
}
