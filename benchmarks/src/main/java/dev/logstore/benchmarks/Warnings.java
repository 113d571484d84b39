package dev.logstore.benchmarks;

import dev.logstore.results.LocalText;
import dev.logstore.results.LocalTexts;

/** What a reader of a run should know, from warnings_pt.properties and warnings_en.properties. */
public final class Warnings {
  private static final LocalTexts TEXTS = new LocalTexts(Warnings.class, "warnings");

  private Warnings() {}

  /**
   * The text of a key.
   *
   * @param details take the places of {@code {0}} and so on; a number as each language writes it
   */
  public static LocalText of(String key, Object... details) {
    return TEXTS.of(key, details);
  }
}
