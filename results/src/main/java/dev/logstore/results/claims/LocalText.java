package dev.logstore.results.claims;

import java.util.Objects;

/** A text in the languages of the study. */
public record LocalText(String pt, String en) {
  public LocalText {
    Objects.requireNonNull(pt, "pt");
    Objects.requireNonNull(en, "en");
  }

  /**
   * The text in a language.
   *
   * @param language {@code pt} or {@code en}
   */
  public String in(String language) {
    return switch (language) {
      case "pt" -> pt;
      case "en" -> en;
      default ->
          throw new IllegalArgumentException(
              "language is '%s'; it has to be pt or en".formatted(language));
    };
  }
}
