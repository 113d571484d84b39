package dev.logstore.datasets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Looks before writing whether the disk has room, so that a long generation does not end in vain.
 */
public final class DiskRoom {
  private DiskRoom() {}

  /**
   * Checks for so many rows of a format.
   *
   * @throws DatasetException if there is less room than they take
   */
  static void check(Path folder, long rows, EventFormat format) throws IOException {
    check(folder, rows * format.bytesPerRow(), rows + " events");
  }

  /**
   * Checks for so many bytes.
   *
   * @param what they are for, for the message
   * @throws DatasetException if there is less room
   */
  public static void check(Path folder, long bytes, String what) throws IOException {
    long usable = Files.getFileStore(folder).getUsableSpace();
    if (usable < bytes) {
      throw new DatasetException(
          "no disk space for "
              + what
              + " in "
              + folder
              + ": about "
              + (bytes >> 20)
              + " MiB needed, "
              + (usable >> 20)
              + " MiB free; make room or choose another folder");
    }
  }
}
