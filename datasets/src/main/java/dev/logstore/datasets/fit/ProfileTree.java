package dev.logstore.datasets.fit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.logstore.datasets.SiteProfile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A profile as a tree of keys that are set one by one, on top of the shipped one it extends. */
final class ProfileTree {
  /** The shipped profile that has every key. */
  static final String BASE = "tiny";

  private static final int WIDTH = 100;
  private static final int DIGITS = 4;

  private final ObjectNode base;
  private final ObjectNode own;

  private ProfileTree(ObjectNode base, ObjectNode own) {
    this.base = base;
    this.own = own;
  }

  static ProfileTree ofBase() {
    try (InputStream yaml = SiteProfile.class.getResourceAsStream("profiles/" + BASE + ".yaml")) {
      YAMLMapper mapper = new YAMLMapper();
      return new ProfileTree((ObjectNode) mapper.readTree(yaml), mapper.createObjectNode());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the profile " + BASE + " from the jar", e);
    }
  }

  ProfileTree copy() {
    return new ProfileTree(base, own.deepCopy());
  }

  /** Whether profiles have such a key. */
  boolean has(String key) {
    return !at(base, key).isMissingNode();
  }

  double number(String key) {
    JsonNode mine = at(own, key);
    return (mine.isMissingNode() ? at(base, key) : mine).asDouble();
  }

  /** Sets a number; one within a list makes the list the profile's own. */
  void set(String key, double value) {
    int dot = key.lastIndexOf('.');
    String name = key.substring(dot + 1);
    JsonNode parent = container(key.substring(0, Math.max(0, dot)));
    if (parent instanceof ArrayNode list) {
      list.set(Integer.parseInt(name), rounded(value));
    } else {
      ((ObjectNode) parent).put(name, rounded(value));
    }
  }

  private JsonNode container(String key) {
    for (int dot = key.length(); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
      String above = key.substring(0, dot);
      if (at(base, above).isArray()) {
        return at(list(above), key.substring(Math.min(key.length(), dot + 1)));
      }
    }
    return group(key);
  }

  void setWhole(String key, long value) {
    group(key.substring(0, Math.max(0, key.lastIndexOf('.'))))
        .put(key.substring(key.lastIndexOf('.') + 1), value);
  }

  void set(String key, JsonNode value) {
    group(key.substring(0, Math.max(0, key.lastIndexOf('.'))))
        .set(key.substring(key.lastIndexOf('.') + 1), value);
  }

  private ArrayNode list(String key) {
    JsonNode mine = at(own, key);
    if (mine instanceof ArrayNode list) {
      return list;
    }
    ArrayNode copy = at(base, key).deepCopy();
    set(key, copy);
    return copy;
  }

  private ObjectNode group(String key) {
    ObjectNode group = own;
    if (!key.isEmpty()) {
      for (String name : key.split("\\.", -1)) {
        group = group.withObjectProperty(name);
      }
    }
    return group;
  }

  private static JsonNode at(JsonNode tree, String key) {
    return key.isEmpty() ? tree : tree.at("/" + key.replace('.', '/'));
  }

  /** So many digits as a fit can know. */
  private static double rounded(double value) {
    if (value == 0 || !Double.isFinite(value)) {
      return 0;
    }
    int digits = DIGITS - (int) Math.ceil(Math.log10(Math.abs(value)));
    return java.math.BigDecimal.valueOf(value)
        .setScale(Math.min(6, digits), java.math.RoundingMode.HALF_EVEN)
        .doubleValue();
  }

  SiteProfile toProfile(String name) {
    return SiteProfile.parse(name, toYaml("", Map.of()));
  }

  /**
   * The text of the profile.
   *
   * @param head comment lines, each with its #
   * @param comments one for each group of keys
   */
  String toYaml(String head, Map<String, String> comments) {
    StringBuilder yaml = new StringBuilder(head).append("extends: ").append(BASE).append('\n');
    Map<String, JsonNode> groups = new LinkedHashMap<>();
    base.fieldNames()
        .forEachRemaining(
            name -> {
              if (own.has(name)) {
                groups.put(name, own.get(name));
              }
            });
    groups.forEach(
        (name, group) -> {
          if (comments.containsKey(name)) {
            yaml.append("\n# ").append(comments.get(name)).append('\n');
          }
          if (group.isObject()) {
            yaml.append(name).append(":\n");
            group
                .properties()
                .forEach(entry -> entry(yaml, "  ", entry.getKey(), entry.getValue()));
          } else {
            entry(yaml, "", name, group);
          }
        });
    return yaml.toString();
  }

  private static void entry(StringBuilder yaml, String indent, String key, JsonNode value) {
    String start = indent + key + ": ";
    yaml.append(start);
    if (value.isContainerNode()) {
      flow(yaml, value, start.length());
    } else {
      yaml.append(scalar(value));
    }
    yaml.append('\n');
  }

  /** On one line as long as it fits, as the shipped profiles are written. */
  private static void flow(StringBuilder yaml, JsonNode value, int column) {
    List<String> items = new ArrayList<>();
    if (value.isObject()) {
      value
          .properties()
          .forEach(entry -> items.add(entry.getKey() + ": " + inline(entry.getValue())));
    } else {
      value.forEach(element -> items.add(inline(element)));
    }
    yaml.append(value.isObject() ? '{' : '[');
    int at = column + 1;
    for (int i = 0; i < items.size(); i++) {
      String item = items.get(i) + (i + 1 < items.size() ? "," : "");
      if (i > 0 && at + item.length() + 1 > WIDTH) {
        yaml.append('\n').append(" ".repeat(column + 1));
        at = column + 1;
      } else if (i > 0) {
        yaml.append(' ');
        at++;
      }
      yaml.append(item);
      at += item.length();
    }
    yaml.append(value.isObject() ? '}' : ']');
  }

  private static String inline(JsonNode value) {
    if (!value.isContainerNode()) {
      return scalar(value);
    }
    StringBuilder text = new StringBuilder();
    flow(text, value, -WIDTH * WIDTH);
    return text.toString();
  }

  private static String scalar(JsonNode value) {
    if (value.isDouble()) {
      double number = value.doubleValue();
      return number == Math.rint(number) && Math.abs(number) < 1e9
          ? Long.toString((long) number)
          : java.math.BigDecimal.valueOf(number).toPlainString();
    }
    return value.isTextual() ? value.textValue() : value.toString().toLowerCase(Locale.ROOT);
  }
}
