package dev.logstore.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class QuantityTest {
  private static final Locale PT = Locale.forLanguageTag("pt-BR");

  @Test
  void theUnitFitsTheSize() {
    assertThat(english(312.4, Metric.LATENCY_P50)).isEqualTo("312 µs");
    assertThat(english(1254, Metric.LATENCY_P50)).isEqualTo("1.25 ms");
    assertThat(english(999.7, Metric.LATENCY_P50)).isEqualTo("1.00 ms");
    assertThat(english(2_000_000, Metric.LATENCY_P50)).isEqualTo("2.00 s");
    assertThat(english(0.25, Metric.LATENCY_P50)).isEqualTo("0.250 µs");
    assertThat(english(54_321_987, Metric.SIZE_TOTAL)).isEqualTo("51.8 MiB");
    assertThat(english(0, Metric.SIZE_TOAST)).isEqualTo("0 B");
    assertThat(english(45_678.9, Metric.THROUGHPUT)).isEqualTo("45,679 events/s");
  }

  @Test
  void portugueseHasADecimalComma() {
    assertThat(plain(Quantity.of(1254, Metric.LATENCY_P50).text(PT))).isEqualTo("1,25 ms");
    assertThat(Quantity.of(45_678.9, Metric.THROUGHPUT).number(PT)).isEqualTo("45.679");
  }

  private static String english(double value, Metric metric) {
    return plain(Quantity.of(value, metric).text(Locale.ROOT));
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' ');
  }
}
