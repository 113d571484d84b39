package dev.logstore.results;

import java.util.regex.Pattern;

/** The form of the names that appear in columns and are compared as text. */
final class Ids {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]*");

  private Ids() {}

  static String require(String column, String id) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "%s is '%s'; it has to be a name of letters, digits and ._/-".formatted(column, id));
    }
    return id;
  }
}
