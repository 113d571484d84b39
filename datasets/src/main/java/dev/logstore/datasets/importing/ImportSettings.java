package dev.logstore.datasets.importing;

import dev.logstore.datasets.DatasetException;
import java.time.ZoneId;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * How to import a log.
 *
 * @param key of the pseudonyms; at least 16 bytes
 * @param keepIdentities whether to write users, addresses and texts as they are
 * @param zone of the site: of the report's times, and of the data set's hours
 * @param monthFirst whether the report writes the month before the day
 * @param course id for the rows of a report that tells none
 */
public record ImportSettings(
    SecretKey key, boolean keepIdentities, ZoneId zone, boolean monthFirst, long course) {
  private static final int SHORTEST_KEY = 16;

  /**
   * A key of bytes.
   *
   * @throws DatasetException if they are fewer than 16
   */
  public static SecretKey keyOf(byte[] bytes) {
    if (bytes.length < SHORTEST_KEY) {
      throw new DatasetException("the key must have 16 bytes or more, has " + bytes.length);
    }
    return new SecretKeySpec(bytes, "HmacSHA256");
  }
}
