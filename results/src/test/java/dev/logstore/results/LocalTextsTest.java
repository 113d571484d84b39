package dev.logstore.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalTextsTest {
  @ParameterizedTest
  @ValueSource(strings = {"claims/reasons", "cli/verdicts"})
  void everyTextIsThereInBothLanguages(String name) throws IOException {
    assertThat(texts(name, "pt").stringPropertyNames())
        .isEqualTo(texts(name, "en").stringPropertyNames())
        .isNotEmpty();
  }

  private static Properties texts(String name, String language) throws IOException {
    Properties texts = new Properties();
    String file = name + "_" + language + ".properties";
    try (InputStream stream = LocalTexts.class.getResourceAsStream(file)) {
      texts.load(stream);
    }
    return texts;
  }
}
