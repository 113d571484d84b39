package dev.logstore.results;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** Texts in every language of the study, from properties files beside a class. */
public final class LocalTexts {
  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final ResourceBundle pt;
  private final ResourceBundle en;

  /**
   * Reads {@code <name>_pt.properties} and {@code <name>_en.properties}.
   *
   * @param beside a class of their package
   */
  public LocalTexts(Class<?> beside, String name) {
    this.pt = bundle(beside, name, "pt");
    this.en = bundle(beside, name, "en");
  }

  private static ResourceBundle bundle(Class<?> beside, String name, String language) {
    return ResourceBundle.getBundle(
        beside.getPackageName() + "." + name,
        Locale.forLanguageTag(language),
        beside.getClassLoader(),
        EXACT);
  }

  /**
   * The text of a key, a pattern of {@link MessageFormat}.
   *
   * @param details take the places of {@code {0}} and so on; a {@link LocalText} each in its
   *     language
   */
  public LocalText of(String key, Object... details) {
    return new LocalText(text(pt, "pt", key, details), text(en, "en", key, details));
  }

  /** The text of a key, if there is one. */
  public Optional<LocalText> find(String key, Object... details) {
    return en.containsKey(key) ? Optional.of(of(key, details)) : Optional.empty();
  }

  private static String text(ResourceBundle texts, String language, String key, Object... details) {
    Object[] local =
        Arrays.stream(details)
            .map(detail -> detail instanceof LocalText text ? text.in(language) : detail)
            .toArray();
    return new MessageFormat(texts.getString(key), texts.getLocale()).format(local);
  }
}
