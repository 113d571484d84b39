package dev.logstore.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logstore.results.LocalText;
import java.io.IOException;
import java.io.StringReader;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ReasonsTest {
  @Test
  void everyReasonIsToldInBothLanguages() throws IOException {
    Properties pt = texts("pt");
    Properties en = texts("en");

    assertThat(pt.stringPropertyNames()).isEqualTo(en.stringPropertyNames()).isNotEmpty();
    for (String key : en.stringPropertyNames()) {
      LocalText reason = Reasons.of(key, "ONE", "TWO");
      assertThat(reason.pt()).as(key).isNotEqualTo(reason.en());
      assertThat(reason.pt().contains("ONE")).as(key).isEqualTo(reason.en().contains("ONE"));
    }
  }

  private static Properties texts(String language) throws IOException {
    Properties texts = new Properties();
    texts.load(new StringReader(Resources.text("reasons_" + language + ".properties")));
    return texts;
  }
}
