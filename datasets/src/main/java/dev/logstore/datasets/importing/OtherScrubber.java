package dev.logstore.datasets.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import java.util.function.LongUnaryOperator;

/**
 * Takes free text out of the column {@code other}: the structure, numbers and texts that are
 * numbers stay, every other text becomes as many x. Numbers under a key that names a user become
 * pseudonyms. PHP-serialised values come out as JSON; what is neither is dropped.
 */
final class OtherScrubber {
  private static final JsonMapper JSON = new JsonMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int LONGEST_NUMBER = 10;

  private OtherScrubber() {}

  static String scrub(String other, LongUnaryOperator user) {
    if (other == null || other.isEmpty()) {
      return other;
    }
    JsonNode read = parse(other);
    if (read == null) {
      return null;
    }
    try {
      return JSON.writeValueAsString(scrub("", read, user));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of JSON can be written", e);
    }
  }

  /** JSON, or PHP's form; null if neither. */
  static JsonNode parse(String other) {
    try {
      JsonNode json = JSON.readTree(other);
      return json == null || json.isMissingNode() ? null : json;
    } catch (JsonProcessingException e) {
      return PhpSerialized.parse(other);
    }
  }

  private static JsonNode scrub(String key, JsonNode node, LongUnaryOperator user) {
    if (node.isObject()) {
      ObjectNode object = NODES.objectNode();
      node.properties()
          .forEach(
              field -> object.set(field.getKey(), scrub(field.getKey(), field.getValue(), user)));
      return object;
    }
    if (node.isArray()) {
      ArrayNode array = NODES.arrayNode();
      node.forEach(element -> array.add(scrub(key, element, user)));
      return array;
    }
    if (node.isTextual()) {
      return scrubText(key, node.textValue(), user);
    }
    return node.isIntegralNumber() && namesUser(key)
        ? NODES.numberNode(user.applyAsLong(node.longValue()))
        : node;
  }

  private static JsonNode scrubText(String key, String text, LongUnaryOperator user) {
    boolean number = text.matches("-?\\d{1," + LONGEST_NUMBER + "}");
    if (number && namesUser(key)) {
      return new TextNode(Long.toString(user.applyAsLong(Long.parseLong(text))));
    }
    return number && !namesPerson(key)
        ? new TextNode(text)
        : new TextNode("x".repeat(text.length()));
  }

  private static boolean namesUser(String key) {
    String name = key.toLowerCase(Locale.ROOT);
    return name.endsWith("userid") || name.endsWith("usersid") || name.equals("user");
  }

  /** Keys whose numbers may be a person's: a student's number, a name, a telephone. */
  private static boolean namesPerson(String key) {
    String name = key.toLowerCase(Locale.ROOT);
    return name.contains("name")
        || name.contains("idnumber")
        || name.contains("mail")
        || name.contains("phone");
  }
}
