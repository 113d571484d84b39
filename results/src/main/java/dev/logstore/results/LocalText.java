package dev.logstore.results;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** A text in the languages of the study. */
public record LocalText(String pt, String en) {
  @JsonCreator
  public LocalText {
    Objects.requireNonNull(pt, "pt");
    Objects.requireNonNull(en, "en");
  }

  /**
   * A text that is the same in every language: an id, or one of a file from before there were two.
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static LocalText of(String text) {
    return new LocalText(text, text);
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

  /** What a change makes of the text in each language. */
  public LocalText map(UnaryOperator<String> change) {
    return new LocalText(change.apply(pt), change.apply(en));
  }
}
