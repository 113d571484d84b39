package dev.logstore.datasets;

import dev.logstore.datasets.DatasetManifest.DataFile;
import dev.logstore.datasets.DatasetManifest.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/** Compares the events' file of a data set with its manifest, and says where they differ. */
final class FileCheck {
  private final Dataset dataset;
  private final DataFile expected;
  private final byte[] buffer = new byte[1 << 16];

  FileCheck(Dataset dataset) {
    this.dataset = dataset;
    this.expected = dataset.manifest().file();
  }

  /**
   * Reads the whole file.
   *
   * @throws DatasetException if it is another than the manifest says
   */
  void run() {
    checkParts();
    checkBytes();
    checkRows();
  }

  private void checkParts() {
    long rows = expected.parts().stream().mapToLong(Part::rows).sum();
    long bytes = expected.parts().stream().mapToLong(Part::bytes).sum();
    if (rows != expected.rows() || bytes != expected.bytes()) {
      throw dataset.broken(
          "has parts of "
              + rows
              + " rows and "
              + bytes
              + " bytes, the manifest says "
              + expected.rows()
              + " and "
              + expected.bytes());
    }
  }

  /**
   * Compares the checksums only.
   *
   * @throws DatasetException if the file has other bytes than the manifest says
   */
  void checkBytes() {
    MessageDigest whole = Checksums.sha256();
    Part firstBroken = null;
    try (InputStream in = Files.newInputStream(dataset.eventsFile())) {
      for (Part part : expected.parts()) {
        if (!checksum(in, part, whole).equals(part.crc32c()) && firstBroken == null) {
          firstBroken = part;
        }
      }
    } catch (IOException e) {
      throw new DatasetException(
          "cannot read " + dataset.eventsFile() + ": " + Failures.reason(e), e);
    }
    String sha256 = Checksums.hex(whole.digest());
    if (!sha256.equals(expected.sha256()) || firstBroken != null) {
      throw dataset.broken(
          "has the SHA-256 "
              + sha256
              + ", the manifest says "
              + expected.sha256()
              + (firstBroken == null
                  ? ""
                  : "; the first difference is in rows "
                      + firstBroken.firstRow()
                      + " to "
                      + (firstBroken.firstRow() + firstBroken.rows() - 1)));
    }
  }

  private String checksum(InputStream in, Part part, MessageDigest whole) throws IOException {
    CRC32C checksum = new CRC32C();
    long left = part.bytes();
    while (left > 0) {
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        break;
      }
      checksum.update(buffer, 0, read);
      whole.update(buffer, 0, read);
      left -= read;
    }
    return PartLedger.hex(checksum);
  }

  private void checkRows() {
    try (Stream<MoodleEvent> events = dataset.events()) {
      long rows = events.count();
      if (rows != expected.rows()) {
        throw dataset.broken("has " + rows + " rows, the manifest says " + expected.rows());
      }
    }
  }
}
