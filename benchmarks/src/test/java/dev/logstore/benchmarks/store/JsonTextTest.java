package dev.logstore.benchmarks.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The right-hand sides are what PostgreSQL 17 says to {@code SELECT 'left'::jsonb}. */
class JsonTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "null|null",
        "{\"bb\":1,\"a\":[1,2.50,true,null],\"c\":{}}|{\"a\": [1, 2.50, true, null], \"c\": {}, \"bb\": 1}",
        "{\"a\":1,\"a\":2}|{\"a\": 2}",
        "\"\\u00e7\\/\\n\"|\"ç/\\n\"",
        "1e3|1000",
      })
  void valuesAreWrittenAsJsonbWritesThem(String other, String stored) {
    assertThat(JsonText.stored(other)).isEqualTo(stored);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"N;|\"N;\"", "a:1:{i:0;s:1:\"x\";}|\"a:1:{i:0;s:1:\\\"x\\\";}\""})
  void whatPhpHasSerialisedBecomesAString(String other, String json) {
    assertThat(JsonText.of(other)).isEqualTo(json);
    assertThat(JsonText.stored(other)).isEqualTo(json);
  }
}
