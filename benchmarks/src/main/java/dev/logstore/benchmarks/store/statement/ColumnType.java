package dev.logstore.benchmarks.store.statement;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * The types that the log tables use, with their binary form (PostgreSQL 17, "Binary Format" of COPY
 * and the types' send functions).
 */
enum ColumnType {
  INT2 {
    @Override
    void send(Object value, DataOutputStream out) throws IOException {
      out.writeInt(Short.BYTES);
      out.writeShort(((Number) value).intValue());
    }

    @Override
    Object element(Object value) {
      return ((Number) value).shortValue();
    }
  },
  INT4 {
    @Override
    void send(Object value, DataOutputStream out) throws IOException {
      out.writeInt(Integer.BYTES);
      out.writeInt(((Number) value).intValue());
    }

    @Override
    Object element(Object value) {
      return ((Number) value).intValue();
    }
  },
  INT8 {
    @Override
    void send(Object value, DataOutputStream out) throws IOException {
      out.writeInt(Long.BYTES);
      out.writeLong(((Number) value).longValue());
    }

    @Override
    Object element(Object value) {
      return ((Number) value).longValue();
    }
  },
  TEXT {
    @Override
    void send(Object value, DataOutputStream out) throws IOException {
      byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
      out.writeInt(bytes.length);
      out.write(bytes);
    }

    @Override
    Object element(Object value) {
      return value.toString();
    }
  },
  JSONB {
    @Override
    void send(Object value, DataOutputStream out) throws IOException {
      byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
      out.writeInt(1 + bytes.length);
      out.writeByte(JSONB_VERSION);
      out.write(bytes);
    }

    @Override
    Object element(Object value) {
      return value.toString();
    }
  },
  INET {
    @Override
    void send(Object value, DataOutputStream out) throws IOException {
      byte[] address = InetAddress.getByName(value.toString()).getAddress();
      out.writeInt(4 + address.length);
      out.writeByte(address.length == 4 ? IPV4 : IPV6);
      out.writeByte(Byte.SIZE * address.length);
      out.writeByte(0);
      out.writeByte(address.length);
      out.write(address);
    }

    @Override
    Object element(Object value) {
      return value.toString();
    }
  },
  TIMESTAMPTZ {
    @Override
    void send(Object value, DataOutputStream out) throws IOException {
      long microseconds = Math.multiplyExact((long) value - EPOCH_2000, 1_000_000L);
      out.writeInt(Long.BYTES);
      out.writeLong(microseconds);
    }

    @Override
    Object element(Object value) {
      return OffsetDateTime.ofInstant(Instant.ofEpochSecond((long) value), ZoneOffset.UTC);
    }
  };

  private static final int JSONB_VERSION = 1;
  private static final int IPV4 = 2;
  private static final int IPV6 = 3;

  /** PostgreSQL's times count from 2000-01-01 UTC: that, in seconds since 1970. */
  private static final long EPOCH_2000 = 946_684_800L;

  /** Writes length and content of a value that is not null. */
  abstract void send(Object value, DataOutputStream out) throws IOException;

  /** The value as JDBC wants it for this type. */
  abstract Object element(Object value);

  /** The type's name in a cast. */
  String sql() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /**
   * The type of a name in the server's catalogue.
   *
   * @throws IllegalArgumentException if no log table of the study has such a column
   */
  static ColumnType of(String typeName) {
    return switch (typeName) {
      case "int2" -> INT2;
      case "int4" -> INT4;
      case "int8", "bigserial" -> INT8;
      case "text", "varchar", "bpchar" -> TEXT;
      case "jsonb" -> JSONB;
      case "inet" -> INET;
      case "timestamptz" -> TIMESTAMPTZ;
      default ->
          throw new IllegalArgumentException("a log table has no columns of type " + typeName);
    };
  }
}
