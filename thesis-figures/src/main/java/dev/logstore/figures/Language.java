package dev.logstore.figures;

import java.util.Locale;

/** A language in which figures are drawn. */
public enum Language {
  /** Portuguese as written in Brazil, with a decimal comma. */
  PT("pt-BR"),
  /** English, with a decimal point. */
  EN("en-US");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** Two letters, as in file names. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its way of writing numbers. */
  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  /** The tag for the {@code lang} attribute of HTML. */
  public String tag() {
    return tag;
  }
}
