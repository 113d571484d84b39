package dev.logstore.benchmarks.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Event data for a jsonb column, and as such a column gives it back: keys by length and then by
 * bytes, one blank after each colon and comma (PostgreSQL 17, {@code jsonb_util.c}).
 */
final class JsonText {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static final Comparator<String> KEYS =
      Comparator.comparingInt((String key) -> bytes(key).length)
          .thenComparing(JsonText::bytes, Arrays::compareUnsigned);

  private JsonText() {}

  /** The text itself, or as a JSON string what PHP has serialised. */
  static String of(String other) {
    return isSerialised(other) ? TextNode.valueOf(other).toString() : other;
  }

  /** The same as jsonb writes it. */
  static String stored(String other) {
    try {
      StringBuilder text = new StringBuilder(other.length() + 16);
      append(text, JSON.readTree(of(other)));
      return text.toString();
    } catch (JsonProcessingException e) {
      throw new LogStoreException("event data that is no JSON: " + other, e);
    }
  }

  /** PHP's forms begin with a letter and a colon or semicolon; no JSON does. */
  private static boolean isSerialised(String other) {
    return other.length() > 1
        && Character.isLetter(other.charAt(0))
        && (other.charAt(1) == ':' || other.charAt(1) == ';');
  }

  private static void append(StringBuilder text, JsonNode node) {
    if (node.isObject()) {
      List<String> keys = new ArrayList<>();
      node.fieldNames().forEachRemaining(keys::add);
      keys.sort(KEYS);
      text.append('{');
      String separator = "";
      for (String key : keys) {
        text.append(separator);
        quote(text, key);
        text.append(": ");
        append(text, node.get(key));
        separator = ", ";
      }
      text.append('}');
    } else if (node.isArray()) {
      text.append('[');
      String separator = "";
      for (JsonNode element : node) {
        text.append(separator);
        append(text, element);
        separator = ", ";
      }
      text.append(']');
    } else if (node.isNumber()) {
      text.append(node.decimalValue().toPlainString());
    } else if (node.isTextual()) {
      quote(text, node.textValue());
    } else {
      text.append(node.asText());
    }
  }

  private static void quote(StringBuilder text, String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\b' -> text.append("\\b");
        case '\f' -> text.append("\\f");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> {
          if (c < ' ') {
            text.append(String.format("\\u%04x", (int) c));
          } else {
            text.append(c);
          }
        }
      }
    }
    text.append('"');
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
