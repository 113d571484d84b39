package dev.logstore.datasets.importing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Reads records of a CSV file that may be broken anywhere. A record that cannot be read is one
 * line, told with its reason, and reading goes on with the next line; so one stray quote costs a
 * row and not the rest of the file. An empty field without quotes is null. Fields are parted by
 * comma, semicolon or tab, as the first line shows. Not thread-safe.
 */
final class CsvRecords implements Closeable {
  private static final int MOST_LINES = 1000;
  private static final int MOST_BYTES = 1 << 20;

  private static final String DELIMITERS = ",;\t";

  private final InputStream in;
  private final Deque<byte[]> pushedBack = new ArrayDeque<>();
  private long nextLine = 1;

  /** Not known before the header is read. */
  private char delimiter;

  /**
   * One record, or the line that is none.
   *
   * @param line on which it begins, from 1
   * @param fields null if it is none
   * @param reason why; null if it is one
   */
  record Row(long line, List<String> fields, String reason) {}

  /** What stands in the lines so far: fields, or null if a quote is still open. */
  private static final class Broken extends Exception {
    Broken(String reason) {
      super(reason, null, false, false);
    }
  }

  CsvRecords(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /** The next record or broken line; null at the end. Lines without any character are skipped. */
  Row next() throws IOException {
    byte[] line = readLine();
    while (line != null && text(line).isEmpty()) {
      nextLine++;
      line = readLine();
    }
    if (line == null) {
      return null;
    }
    long first = nextLine;
    List<byte[]> lines = new ArrayList<>();
    try {
      return new Row(first, fields(line, lines), null);
    } catch (Broken e) {
      for (int i = lines.size() - 1; i > 0; i--) {
        pushedBack.addFirst(lines.get(i));
      }
      nextLine = first + 1;
      return new Row(first, null, e.getMessage());
    }
  }

  private List<String> fields(byte[] first, List<byte[]> lines) throws IOException, Broken {
    lines.add(first);
    String text = decode(first);
    if (delimiter == 0) {
      delimiter = delimiterOf(text);
    }
    Splitter splitter = new Splitter(delimiter);
    int bytes = first.length;
    splitter.accept(text);
    while (splitter.quoteIsOpen()) {
      byte[] more = lines.size() < MOST_LINES && bytes < MOST_BYTES ? readLine() : null;
      if (more == null) {
        throw new Broken("a quote is opened and not closed");
      }
      lines.add(more);
      bytes += more.length;
      splitter.accept(decode(more));
    }
    nextLine += lines.size();
    return splitter.fields;
  }

  private static String decode(byte[] line) throws Broken {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
    } catch (CharacterCodingException e) {
      throw new Broken("is not UTF-8");
    }
    if (text.indexOf('\0') >= 0) {
      throw new Broken("has a NUL character, which no database text may have");
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** The one of comma, semicolon and tab that a header has most of; no name of a column has any. */
  private static char delimiterOf(String header) {
    char best = DELIMITERS.charAt(0);
    long most = 0;
    for (int i = 0; i < DELIMITERS.length(); i++) {
      char each = DELIMITERS.charAt(i);
      long count = header.chars().filter(c -> c == each).count();
      best = count > most ? each : best;
      most = Math.max(most, count);
    }
    return best;
  }

  private static String text(byte[] line) {
    return new String(line, StandardCharsets.ISO_8859_1).strip();
  }

  /** With its end; a very long one comes in pieces, each of which is refused. */
  private byte[] readLine() throws IOException {
    if (!pushedBack.isEmpty()) {
      return pushedBack.removeFirst();
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream(400);
    int b = in.read();
    while (b >= 0) {
      line.write(b);
      if (b == '\n' || line.size() >= MOST_BYTES) {
        break;
      }
      b = in.read();
    }
    return line.size() == 0 ? null : line.toByteArray();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** The grammar of RFC 4180, fed line by line. */
  private static final class Splitter {
    private final char delimiter;
    private final List<String> fields = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private boolean quoted;
    private boolean open;

    Splitter(char delimiter) {
      this.delimiter = delimiter;
    }

    boolean quoteIsOpen() {
      return open;
    }

    void accept(String line) throws Broken {
      for (int i = 0; i < line.length(); i++) {
        char c = line.charAt(i);
        if (open) {
          i = inside(line, i, c);
        } else if (c == delimiter || isEnd(line, i)) {
          finish();
          if (c != delimiter) {
            return;
          }
        } else if (c == '"' && field.isEmpty() && !quoted) {
          quoted = true;
          open = true;
        } else if (quoted || c == '"') {
          throw new Broken("has a quote in the middle of a field");
        } else {
          field.append(c);
        }
      }
      if (!open && !endsWithLineEnd(line)) {
        finish();
      }
    }

    private int inside(String line, int i, char c) {
      if (c != '"') {
        field.append(c);
        return i;
      }
      if (i + 1 < line.length() && line.charAt(i + 1) == '"') {
        field.append('"');
        return i + 1;
      }
      open = false;
      return i;
    }

    private static boolean isEnd(String line, int i) {
      char c = line.charAt(i);
      return c == '\n' || (c == '\r' && i + 2 >= line.length());
    }

    private static boolean endsWithLineEnd(String line) {
      return line.endsWith("\n") || line.endsWith("\r");
    }

    private void finish() {
      fields.add(quoted || field.length() > 0 ? field.toString() : null);
      field.setLength(0);
      quoted = false;
    }
  }
}
