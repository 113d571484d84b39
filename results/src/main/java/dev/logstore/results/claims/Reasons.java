package dev.logstore.results.claims;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The reasons of verdicts, from reasons_pt.properties and reasons_en.properties. */
final class Reasons {
  private Reasons() {}

  static LocalText of(String key, Object... details) {
    return new LocalText(
        text(Locale.forLanguageTag("pt"), key, details), text(Locale.ENGLISH, key, details));
  }

  private static String text(Locale locale, String key, Object... details) {
    ResourceBundle texts =
        ResourceBundle.getBundle(
            Reasons.class.getPackageName() + ".reasons",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new MessageFormat(texts.getString(key), locale).format(details);
  }
}
