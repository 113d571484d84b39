package dev.logstore.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logstore.results.LocalText;
import dev.logstore.results.LocalTexts;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsOfARunTest {
  private static final Pattern DETAIL = Pattern.compile("\\{[^}]+}");
  private static final Map<String, LocalTexts> TEXTS =
      Map.of("reasons", RunTexts.REASONS, "warnings", RunTexts.WARNINGS);

  @ParameterizedTest
  @ValueSource(strings = {"reasons", "warnings"})
  void everyTextIsThereInBothLanguagesWithTheSameDetails(String name) throws IOException {
    Properties pt = texts(name, "pt");
    Properties en = texts(name, "en");

    assertThat(pt.stringPropertyNames()).isEqualTo(en.stringPropertyNames()).isNotEmpty();
    for (String key : en.stringPropertyNames()) {
      assertThat(details(pt, key)).as(key).isEqualTo(details(en, key));
      LocalText text = TEXTS.get(name).of(key);
      assertThat(text.pt()).as(key).isNotEqualTo(text.en());
    }
  }

  private static Set<String> details(Properties texts, String key) {
    return DETAIL
        .matcher(texts.getProperty(key))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties texts(String name, String language) throws IOException {
    Properties texts = new Properties();
    texts.load(new StringReader(Resources.text(name + "_" + language + ".properties")));
    return texts;
  }
}
