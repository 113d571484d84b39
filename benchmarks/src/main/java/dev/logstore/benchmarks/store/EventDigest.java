package dev.logstore.benchmarks.store;

import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.datasets.MoodleEvent;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * Count and content digest of a set of events, by the client and by {@code verify/*.sql}. The
 * digest is the sum of the first 60 bits of the MD5 of each event's text, so that it depends on
 * every row but not on their order, and a row that is lost, doubled or altered changes it.
 *
 * @param count number of events
 * @param sum sum of the 60-bit numbers, not reduced
 */
public record EventDigest(long count, BigInteger sum) {
  private static final String NULL = "\\N";
  private static final char SEPARATOR = '\u001f';
  private static final int HEX_DIGITS = 15;

  /** The digest of no events. */
  public static final EventDigest NONE = new EventDigest(0, BigInteger.ZERO);

  public static EventDigest of(Stream<MoodleEvent> events) {
    MessageDigest md5 = md5();
    return events
        .map(event -> new EventDigest(1, BigInteger.valueOf(number(md5, event))))
        .reduce(NONE, EventDigest::plus);
  }

  /**
   * The digest of what a table holds, computed by its server.
   *
   * @param after only rows with a greater id are looked at; 0 for all
   */
  public static EventDigest stored(Connection connection, SchemaVariant schema, long after)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(schema.verify().text())) {
      statement.setLong(1, after);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return new EventDigest(
            row.getLong("row_count"), row.getBigDecimal("digest").toBigIntegerExact());
      }
    }
  }

  public EventDigest plus(EventDigest other) {
    return new EventDigest(count + other.count, sum.add(other.sum));
  }

  private static long number(MessageDigest md5, MoodleEvent event) {
    String hex = HexFormat.of().formatHex(md5.digest(text(event).getBytes(StandardCharsets.UTF_8)));
    return Long.parseLong(hex.substring(0, HEX_DIGITS), 16);
  }

  private static String text(MoodleEvent e) {
    StringBuilder text = new StringBuilder(256);
    Object[] fields = {
      e.eventName(),
      e.component(),
      e.action(),
      e.target(),
      e.objectTable(),
      e.objectId(),
      e.crud(),
      e.eduLevel(),
      e.contextId(),
      e.contextLevel(),
      e.contextInstanceId(),
      e.userId(),
      e.courseId(),
      e.relatedUserId(),
      e.anonymous(),
      e.other(),
      e.timeCreated(),
      e.origin(),
      e.ip(),
      e.realUserId()
    };
    for (int i = 0; i < fields.length; i++) {
      if (i > 0) {
        text.append(SEPARATOR);
      }
      text.append(fields[i] == null ? NULL : fields[i]);
    }
    return text.toString();
  }

  private static MessageDigest md5() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has MD5", e);
    }
  }
}
