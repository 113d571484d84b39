package dev.logstore.datasets;

/**
 * Writes the column {@code other} as PHP's {@code json_encode} does: no spaces, slashes escaped,
 * numbers that came from the database as strings.
 */
final class Other {
  /** What Moodle stores for an event without data. */
  static final String NONE = "null";

  private final StringBuilder json = new StringBuilder(64).append('{');

  static Other object() {
    return new Other();
  }

  /** The usual case: one id. */
  static String id(String key, long id) {
    return object().rowId(key, id).end();
  }

  Other text(String key, String value) {
    key(key).append('"').append(escape(value)).append('"');
    return this;
  }

  /** An id as the database driver of PHP returns it, a string. */
  Other rowId(String key, long value) {
    key(key).append('"').append(value).append('"');
    return this;
  }

  /** A number, true, false, null or an empty list, as it stands. */
  Other literal(String key, String value) {
    key(key).append(value);
    return this;
  }

  Other number(String key, long value) {
    key(key).append(value);
    return this;
  }

  String end() {
    return json.append('}').toString();
  }

  private StringBuilder key(String key) {
    if (json.length() > 1) {
      json.append(',');
    }
    return json.append('"').append(key).append("\":");
  }

  private static String escape(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/");
  }
}
