package dev.logstore.datasets.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
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

  /** Keys that count from 0 make a list, as in PHP's own {@code json_encode}. */
  private JsonNode array(int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException("too deep");
    }
    int size = Integer.parseInt(until(':'));
    expect('{');
    ObjectNode array = NODES.objectNode();
    boolean list = true;
    for (int i = 0; i < size; i++) {
      JsonNode key = value(depth + 1);
      list &= key.isIntegralNumber() && key.asLong() == i;
      array.set(key.asText(), value(depth + 1));
    }
    expect('}');
    if (!list) {
      return array;
    }
    ArrayNode elements = NODES.arrayNode();
    array.forEach(elements::add);
    return elements;
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
