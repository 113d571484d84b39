package dev.logstore.datasets.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/** Reads what PHP's {@code serialize} writes of nulls, numbers, texts and arrays. */
final class PhpSerialized {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int DEEPEST = 32;

  private final byte[] bytes;
  private int at;

  private PhpSerialized(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The value as JSON; null if the text is none. Objects are none: nothing is ever built. */
  static JsonNode parse(String text) {
    PhpSerialized reader = new PhpSerialized(text.getBytes(StandardCharsets.UTF_8));
    try {
      JsonNode value = reader.value(0);
      return reader.at == reader.bytes.length ? value : null;
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return null;
    }
  }

  private JsonNode value(int depth) {
    char type = (char) bytes[at++];
    if (type == 'N') {
      expect(';');
      return NODES.nullNode();
    }
    expect(':');
    return switch (type) {
      case 'i' -> NODES.numberNode(Long.parseLong(until(';')));
      case 'd' -> NODES.numberNode(Double.parseDouble(until(';')));
      case 'b' -> NODES.booleanNode(until(';').equals("1"));
      case 's' -> NODES.textNode(text(';'));
      case 'a' -> array(depth);
      default -> throw new IllegalArgumentException("no such type");
    };
  }

  private JsonNode array(int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException("too deep");
    }
    int size = Integer.parseInt(until(':'));
    expect('{');
    ObjectNode array = NODES.objectNode();
    for (int i = 0; i < size; i++) {
      String key = value(depth + 1).asText();
      array.set(key, value(depth + 1));
    }
    expect('}');
    return array;
  }

  private String text(char end) {
    int length = Integer.parseInt(until(':'));
    expect('"');
    if (length < 0 || length > bytes.length - at) {
      throw new IllegalArgumentException("too long");
    }
    String text = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    expect('"');
    expect(end);
    return text;
  }

  private String until(char end) {
    int from = at;
    while (bytes[at] != end) {
      at++;
    }
    return new String(bytes, from, at++ - from, StandardCharsets.UTF_8);
  }

  private void expect(char c) {
    if (bytes[at++] != c) {
      throw new IllegalArgumentException("expected " + c);
    }
  }
}
