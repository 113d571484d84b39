package dev.logstore.datasets;

import com.fasterxml.jackson.databind.JsonNode;
import dev.logstore.datasets.Require.BadValueException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Compares the keys of a YAML document with the records that it is to become. Jackson would stop at
 * the first key that is missing, where the cause is most often a key misspelt.
 */
final class ProfileShape {
  /** A group of keys of which any may be left out. */
  @Target(ElementType.RECORD_COMPONENT)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Partial {}

  private ProfileShape() {}

  /**
   * Checks a document and all that is in it.
   *
   * @throws BadValueException for the first key that is unknown, else for the first that is missing
   */
  static void check(JsonNode document, Class<? extends Record> type) {
    group("", document, type, true);
    group("", document, type, false);
  }

  private static void group(
      String path, JsonNode node, Class<? extends Record> type, boolean unknown) {
    List<String> known = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      known.add(component.getName());
    }
    keys(path, node, known, unknown);
    for (RecordComponent component : type.getRecordComponents()) {
      JsonNode value = node.get(component.getName());
      if (value != null) {
        if (unknown || !component.isAnnotationPresent(Partial.class)) {
          value(child(path, component.getName()), value, component.getGenericType(), unknown);
        }
      }
    }
  }

  private static void value(String path, JsonNode node, Type type, boolean unknown) {
    if (type instanceof Class<?> plain && isGroup(plain)) {
      group(path, node, plain.asSubclass(Record.class), unknown);
    } else if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
      for (int i = 0; i < node.size(); i++) {
        value(path + "[" + i + "]", node.get(i), generic.getActualTypeArguments()[0], unknown);
      }
    } else if (type instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
      List<String> known = new ArrayList<>();
      for (Object constant : ((Class<?>) generic.getActualTypeArguments()[0]).getEnumConstants()) {
        known.add(Require.jsonName((Enum<?>) constant));
      }
      keys(path, node, known, unknown);
    }
  }

  /** Records are groups of keys, but for the address block, which is written as one text. */
  private static boolean isGroup(Class<?> type) {
    return type.isRecord() && type != AddressBlock.class;
  }

  private static void keys(String path, JsonNode node, List<String> known, boolean unknown) {
    Require.check(node.isObject(), path, "must be a group of the keys " + String.join(", ", known));
    if (unknown) {
      node.fieldNames()
          .forEachRemaining(
              key ->
                  Require.check(
                      known.contains(key),
                      child(path, key),
                      "is no key; known here are " + String.join(", ", known)));
    } else {
      known.forEach(key -> Require.check(node.has(key), child(path, key), "is missing"));
    }
  }

  private static String child(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
