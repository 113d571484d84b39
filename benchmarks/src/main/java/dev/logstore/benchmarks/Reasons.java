package dev.logstore.benchmarks;

import dev.logstore.results.LocalText;
import dev.logstore.results.LocalTexts;

/** Why something is not available, from reasons_pt.properties and reasons_en.properties. */
public final class Reasons {
  private static final LocalTexts TEXTS = new LocalTexts(Reasons.class, "reasons");

  private Reasons() {}

  /**
   * The text of a key.
   *
   * @param details take the places of {@code {0}} and so on
   */
  public static LocalText of(String key, Object... details) {
    return TEXTS.of(key, details);
  }
}
