package dev.logstore.benchmarks.sink;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * The least that PostgreSQL's driver takes for a server: it reads the frames of the messages
 * (protocol 3.0), looks into none but those it must, and has the answer ready before it is asked
 * for. Source: PostgreSQL 17, "Frontend/Backend Protocol".
 */
final class NullServer {
  private static final Map<String, String> PARAMETERS =
      Map.of(
          "server_version", "17.0",
          "server_encoding", "UTF8",
          "client_encoding", "UTF8",
          "DateStyle", "ISO, MDY",
          "TimeZone", "UTC",
          "integer_datetimes", "on",
          "standard_conforming_strings", "on");

  /** Length of a message's length. */
  private static final int LENGTH = 4;

  private static final byte[] NOTHING = {};
  private static final byte[] IDLE = {'I'};

  /** The startup message alone has no type. */
  private static final char STARTUP = 0;

  /** Between two messages. */
  private static final char NONE = 1;

  private final Answers answers = new Answers();
  private final DataOutputStream out = new DataOutputStream(answers);
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

  private char type = STARTUP;
  private int header = LENGTH;
  private int length;
  private int body;

  /** The parameters' types of the last statement, as the driver named them. */
  private byte[] types = new byte[Short.BYTES];

  /** What the driver reads. */
  InputStream answers() {
    return answers.stream;
  }

  /** Takes bytes that the driver sent, wherever a message begins or ends in them. */
  void receive(byte[] bytes, int offset, int count) {
    int at = offset;
    int end = offset + count;
    while (at < end) {
      if (type == NONE) {
        type = (char) bytes[at++];
        header = LENGTH;
        length = 0;
      } else if (header > 0) {
        length = (length << Byte.SIZE) | (bytes[at++] & 0xff);
        header--;
        body = length - LENGTH;
      } else {
        int taken = Math.min(body, end - at);
        if (type == 'P' || type == 'Q' || type == 'D') {
          kept.write(bytes, at, taken);
        }
        at += taken;
        body -= taken;
      }
      if (type != NONE && header == 0 && body == 0) {
        answer();
        kept.reset();
        type = NONE;
      }
    }
  }

  private void answer() {
    try {
      switch (type) {
        case STARTUP -> welcome();
        case 'P' -> {
          types = parameterTypes(kept.toByteArray());
          message('1', NOTHING);
        }
        case 'B' -> message('2', NOTHING);
        case 'D' -> {
          if (kept.toByteArray()[0] == 'S') {
            message('t', types);
          }
          message('n', NOTHING);
        }
        case 'E' -> message('C', text("INSERT 0 1"));
        case 'C' -> message('3', NOTHING);
        case 'S' -> message('Z', IDLE);
        case 'Q' -> query(kept.toString(StandardCharsets.UTF_8));
        case 'c' -> {
          message('C', text("COPY 0"));
          message('Z', IDLE);
        }
        default -> {
          // Rows of a COPY, Flush, Terminate: nobody waits for an answer.
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
  }

  private void welcome() throws IOException {
    message('R', new byte[LENGTH]);
    for (Map.Entry<String, String> parameter : PARAMETERS.entrySet()) {
      message('S', text(parameter.getKey() + "\0" + parameter.getValue()));
    }
    message('K', new byte[2 * LENGTH]);
    message('Z', IDLE);
  }

  private void query(String sql) throws IOException {
    if (sql.startsWith("COPY")) {
      // Format and number of columns; the driver only passes them on.
      message('G', new byte[] {0, 0, 0});
      return;
    }
    message('C', text("SET"));
    message('Z', IDLE);
  }

  private void message(char kind, byte[] content) throws IOException {
    out.writeByte(kind);
    out.writeInt(LENGTH + content.length);
    out.write(content);
  }

  /** What follows the statement's name and text: the number of types, and the types. */
  private static byte[] parameterTypes(byte[] parse) {
    int at = 0;
    for (int texts = 0; texts < 2; at++) {
      if (parse[at] == 0) {
        texts++;
      }
    }
    return Arrays.copyOfRange(parse, at, parse.length);
  }

  private static byte[] text(String text) {
    return (text + "\0").getBytes(StandardCharsets.UTF_8);
  }

  /** Bytes between the two: what is written comes out again, and then there is room. */
  private static final class Answers extends OutputStream {
    private byte[] bytes = new byte[1024];
    private int from;
    private int to;

    private final InputStream stream =
        new InputStream() {
          @Override
          public int read() {
            return from < to ? bytes[from++] & 0xff : -1;
          }

          @Override
          public int read(byte[] target, int offset, int length) {
            int count = Math.min(length, to - from);
            System.arraycopy(bytes, from, target, offset, count);
            from += count;
            return count == 0 ? -1 : count;
          }

          @Override
          public int available() {
            return to - from;
          }
        };

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] source, int offset, int length) {
      if (from == to) {
        from = 0;
        to = 0;
      }
      if (to + length > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, to + length));
      }
      System.arraycopy(source, offset, bytes, to, length);
      to += length;
    }
  }
}
