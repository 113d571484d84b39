package dev.logstore.results;

/** Text for a place that holds one line: a row of a CSV, a message on a terminal. */
final class OneLine {
  private OneLine() {}

  /** The text with every run of white space, line breaks included, as one blank. */
  static String of(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
