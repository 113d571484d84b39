package dev.logstore.figures.latex;

import java.util.Map;

/** Text as LaTeX reads it. */
final class Tex {
  private static final Map<Integer, String> ESCAPES =
      Map.ofEntries(
          Map.entry((int) '\\', "\\textbackslash{}"),
          Map.entry((int) '&', "\\&"),
          Map.entry((int) '%', "\\%"),
          Map.entry((int) '$', "\\$"),
          Map.entry((int) '#', "\\#"),
          Map.entry((int) '_', "\\_"),
          Map.entry((int) '{', "\\{"),
          Map.entry((int) '}', "\\}"),
          Map.entry((int) '~', "\\textasciitilde{}"),
          Map.entry((int) '^', "\\textasciicircum{}"),
          Map.entry((int) '<', "\\textless{}"),
          Map.entry((int) '>', "\\textgreater{}"),
          Map.entry((int) '\u00a0', "~"),
          Map.entry((int) 'µ', "\\textmu{}"),
          Map.entry((int) '×', "\\texttimes{}"),
          Map.entry((int) '−', "\\textminus{}"),
          Map.entry((int) '≤', "\\ensuremath{\\leq}"),
          Map.entry((int) '≥', "\\ensuremath{\\geq}"),
          Map.entry((int) '≈', "\\ensuremath{\\approx}"),
          Map.entry((int) '–', "--"),
          Map.entry((int) '—', "---"));

  private Tex() {}

  /** Plain text with every character that LaTeX would take for a command made harmless. */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            letter -> {
              String escape = ESCAPES.get(letter);
              if (escape == null) {
                escaped.appendCodePoint(letter);
              } else {
                escaped.append(escape);
              }
            });
    return escaped.toString();
  }
}
