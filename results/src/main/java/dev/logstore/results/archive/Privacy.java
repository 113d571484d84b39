package dev.logstore.results.archive;

import java.util.Comparator;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Takes what is nobody's business out of texts: paths of the measuring machine, names and addresses
 * of hosts. The loopback and devices stay, for they are on every machine.
 */
final class Privacy {
  private static final String HIDDEN = "(hidden)";

  /** Two segments or more; not inside a word, so that {@code plugin/synchronous} is none. */
  private static final Pattern PATH =
      Pattern.compile("(?<![\\w/.:-])/(?!dev/)(?:[\\w.@+-]+/)+[\\w.@+-]*");

  private static final Pattern LOOPBACK = Pattern.compile("localhost|127\\.[\\d.]+");

  private static final Pattern HOST =
      Pattern.compile(
          "(?<=://)[\\w.-]+" // of a URL
              + "|\\b(?=[\\w.-]*[A-Za-z.])[A-Za-z0-9][\\w.-]*(?=:\\d{4,5}\\b)" // with a port
              + "|\\b(?:\\d{1,3}\\.){3}\\d{1,3}\\b"); // IPv4

  private final TreeSet<String> found =
      new TreeSet<>(Comparator.comparing(String::length).reversed().thenComparing(s -> s));

  /** Free text without what it should not tell; what was found is remembered. */
  String hide(String text) {
    String withoutPaths = PATH.matcher(text).replaceAll(this::hidden);
    return HOST.matcher(withoutPaths).replaceAll(this::hidden);
  }

  private String hidden(MatchResult match) {
    if (LOOPBACK.matcher(match.group()).matches()) {
      return match.group();
    }
    found.add(match.group());
    return HIDDEN;
  }

  /** Any text without what was found elsewhere, and otherwise unchanged. */
  String hideKnown(String text) {
    String hidden = text;
    for (String secret : found) {
      hidden = hidden.replace(secret, HIDDEN);
    }
    return hidden;
  }
}
