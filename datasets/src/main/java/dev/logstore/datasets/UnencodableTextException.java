package dev.logstore.datasets;

/** A text that is no Unicode, and so cannot be written as UTF-8. */
final class UnencodableTextException extends RuntimeException {
  UnencodableTextException(String text) {
    super("not Unicode (half of a surrogate pair): a text of " + text.length() + " characters");
  }
}
