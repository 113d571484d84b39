package dev.logstore.datasets;

/**
 * Writes the column {@code other} of the next event: as PHP's {@code json_encode} does (no spaces,
 * slashes escaped, numbers that came from the database as strings), or as its {@code serialize}.
 * One value at a time; not thread-safe.
 */
abstract sealed class Other permits OtherJson, OtherPhp {
  final ByteBlock out;

  Other(ByteBlock out) {
    this.out = out;
  }

  /** A writer for a form. */
  static Other to(ByteBlock out, OtherForm form) {
    return form == OtherForm.JSON ? new OtherJson(out) : new OtherPhp(out);
  }

  /** What Moodle stores for an event without data: null, in the form. */
  static String none(OtherForm form) {
    return form == OtherForm.JSON ? "null" : "N;";
  }

  /** Begins the data of an event. */
  abstract Other begin();

  /** Ends it. */
  abstract void end();

  /** A text of ASCII characters. */
  abstract Other text(String key, String value);

  /** An id as the database driver of PHP returns it, a string. */
  abstract Other rowId(String key, long value);

  abstract Other number(String key, long value);

  /** A number of hundredths, such as a grade. */
  abstract Other hundredths(String key, int value);

  abstract Other flag(String key, boolean value);

  abstract Other nothing(String key);

  abstract Other emptyList(String key);

  /** A list of one text. */
  abstract Other list(String key, String only);
}
