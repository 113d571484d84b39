package dev.logstore.datasets;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The rules that the values of a profile keep. Each broken one names the key. */
final class Require {
  private Require() {}

  /** A value that breaks a rule, by the key's place below the record that found it. */
  static final class BadValueException extends IllegalArgumentException {
    private final String key;

    BadValueException(String key, String reason) {
      super(reason);
      this.key = key;
    }

    String key() {
      return key;
    }
  }

  static void between(String key, long value, long least, long most) {
    check(
        value >= least && value <= most,
        key,
        "is " + value + ", must be from " + least + " to " + most);
  }

  static void between(String key, double value, double least, double most) {
    check(
        value >= least && value <= most,
        key,
        "is " + value + ", must be from " + least + " to " + most);
  }

  static void share(String key, double value) {
    between(key, value, 0, 1);
  }

  static <T> T present(String key, T value) {
    check(value != null, key, "is missing");
    return value;
  }

  static List<Double> weights(String key, List<Double> values, int size) {
    present(key, values);
    check(values.size() == size, key, "has " + values.size() + " values, must have " + size);
    for (int i = 0; i < size; i++) {
      weight(key + "[" + i + "]", values.get(i));
    }
    check(anyPositive(values), key, "has no weight above 0");
    return Collections.unmodifiableList(new ArrayList<>(values));
  }

  /** A weight for each constant, none missing. */
  static <E extends Enum<E>> Map<E, Double> weights(
      String key, Class<E> constants, Map<E, Double> values) {
    Map<E, Double> copy = new EnumMap<>(present(key, values));
    for (E constant : constants.getEnumConstants()) {
      weight(key + "." + jsonName(constant), copy.get(constant));
    }
    check(anyPositive(copy.values()), key, "has no weight above 0");
    return Collections.unmodifiableMap(copy);
  }

  /** Factors for some of the kinds of module. */
  static Map<ModuleKind, Double> factors(String key, Map<ModuleKind, Double> values) {
    Map<ModuleKind, Double> copy = new EnumMap<>(ModuleKind.class);
    present(key, values).forEach(copy::put);
    copy.forEach((kind, value) -> weight(key + "." + jsonName(kind), value));
    return Collections.unmodifiableMap(copy);
  }

  static void check(boolean holds, String key, String reason) {
    if (!holds) {
      throw new BadValueException(key, reason);
    }
  }

  private static void weight(String key, Double value) {
    between(key, present(key, value), 0, 1e9);
  }

  private static boolean anyPositive(Iterable<Double> values) {
    for (double value : values) {
      if (value > 0) {
        return true;
      }
    }
    return false;
  }

  /** The name of a constant in YAML: MY_COURSES is myCourses. */
  static String jsonName(Enum<?> constant) {
    StringBuilder name = new StringBuilder();
    boolean upper = false;
    for (char c : constant.name().toCharArray()) {
      if (c == '_') {
        upper = true;
      } else {
        name.append(upper ? c : Character.toLowerCase(c));
        upper = false;
      }
    }
    return name.toString();
  }
}
