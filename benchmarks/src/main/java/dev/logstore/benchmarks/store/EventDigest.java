package dev.logstore.benchmarks.store;

import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.schema.SqlFamily;
import dev.logstore.datasets.MoodleEvent;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
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
  private static final int BITS = 60;

  /** The digest of no events. */
  public static final EventDigest NONE = new EventDigest(0, BigInteger.ZERO);

  /** Of all columns of Moodle's table. */
  public static EventDigest of(Stream<MoodleEvent> events) {
    return of(SchemaVariant.STANDARD, events);
  }

  /** Of what a schema keeps of the events. */
  public static EventDigest of(SchemaVariant schema, Stream<MoodleEvent> events) {
    Sum sum = new Sum(schema.family());
    events.forEach(sum::add);
    return sum.digest();
  }

  /** A digest that grows event by event. */
  public static final class Sum {
    private final MessageDigest md5 = md5();
    private final List<LogColumn> columns;
    private final boolean jsonb;
    private long count;
    private BigInteger sum = BigInteger.ZERO;

    public Sum(SqlFamily family) {
      this.columns = LogColumn.keptBy(family);
      this.jsonb = family.jsonb();
    }

    public void add(MoodleEvent event) {
      count++;
      sum = sum.add(BigInteger.valueOf(number(md5, text(event))));
    }

    public EventDigest digest() {
      return new EventDigest(count, sum);
    }

    private String text(MoodleEvent event) {
      StringBuilder text = new StringBuilder(256);
      for (int i = 0; i < columns.size(); i++) {
        if (i > 0) {
          text.append(SEPARATOR);
        }
        LogColumn column = columns.get(i);
        Object value = column.value(event);
        if (value == null) {
          text.append(NULL);
        } else if (jsonb && column == LogColumn.OTHER) {
          text.append(JsonText.stored((String) value));
        } else {
          text.append(value);
        }
      }
      return text.toString();
    }
  }

  /**
   * The digest of what a table holds, computed by its server.
   *
   * @param after only rows beyond that mark are looked at, see {@link #mark}; 0 for all
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

  /** The mark of a table's newest row: what is written later is beyond it. */
  public static long mark(Connection connection, SchemaVariant schema) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(schema.mark())) {
      row.next();
      return row.getLong(1);
    }
  }

  public EventDigest plus(EventDigest other) {
    return new EventDigest(count + other.count, sum.add(other.sum));
  }

  private static long number(MessageDigest md5, String text) {
    byte[] hash = md5.digest(text.getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.wrap(hash).getLong() >>> (Long.SIZE - BITS);
  }

  private static MessageDigest md5() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has MD5", e);
    }
  }
}
