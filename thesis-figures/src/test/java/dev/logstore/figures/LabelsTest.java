package dev.logstore.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logstore.results.Metric;
import dev.logstore.results.Titles;
import dev.logstore.results.statistics.Interval;
import java.lang.reflect.Field;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LabelsTest {
  private final Labels pt = Sample.labels(Language.PT);
  private final Labels en = Sample.labels(Language.EN);

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(pt.keys()).isEqualTo(en.keys());
  }

  @Test
  void noTextIsEmptyOrHasALoneQuote() {
    for (String key : en.keys()) {
      assertThat(pt.text(key)).as(key).isNotBlank();
      assertThat(en.text(key)).as(key).isNotBlank();
    }
    assertThat(en.arm("plugin")).isEqualTo("Plugin's hypertable");
  }

  @Test
  void numbersFollowTheLanguage() {
    assertThat(pt.value(1254, Metric.LATENCY_P50)).isEqualTo("1,25\u00a0ms");
    assertThat(en.value(1254, Metric.LATENCY_P50)).isEqualTo("1.25\u00a0ms");
    assertThat(pt.value(38_529, Metric.THROUGHPUT)).isEqualTo("38.529\u00a0eventos/s");
    assertThat(pt.interval(new Interval(312, 329, 0.95), Metric.LATENCY_P50))
        .isEqualTo("312 – 329\u00a0µs");
    assertThat(pt.interval(new Interval(946, 1160, 0.95), Metric.LATENCY_P50))
        .isEqualTo("946\u00a0µs – 1,16\u00a0ms");
    assertThat(pt.tick(1500, Metric.LATENCY_P50)).isEqualTo("1,5\u00a0ms");
    assertThat(pt.time(Instant.parse("2026-11-23T10:00:00Z"))).isEqualTo("23/11/2026 10:00:00 UTC");
  }

  @Test
  void everyStatisticOfTheCommittedDistancesHasAName() {
    for (String file : Sample.realism()) {
      for (Realism.Distance each : Realism.of(file).distances()) {
        assertThat(en.statistic(each.statistic())).isEqualTo(each.statistic());
        String key = "statistic." + Labels.slug(each.statistic());
        assertThat(pt.find(key)).as(key).isPresent();
      }
    }
  }

  @Test
  void everyMetricThatResultsKnowsHasANameAndAUnit() throws IllegalAccessException {
    int metrics = 0;
    for (Field field : Metric.class.getFields()) {
      if (field.get(null) instanceof Metric metric) {
        assertThat(pt.find("metric." + metric.id())).as(metric.id()).isPresent();
        assertThat(pt.value(3, metric)).as(metric.id()).doesNotEndWith("us");
        metrics++;
      }
    }
    assertThat(metrics).isGreaterThan(50);
  }

  /** Old runs have no titles. */
  @Test
  void withoutTitlesIdsStandForThemselves() {
    Labels untitled = Labels.load(Language.PT, Titles.NONE);
    assertThat(untitled.arm("plugin")).isEqualTo("plugin");
    assertThat(untitled.arm("standard-again")).isEqualTo("standard, de novo (A/A)");
    assertThat(untitled.query("log-report")).isEqualTo("log-report");
    assertThat(pt.arm("standard-again")).isEqualTo("Tabela padrão, de novo (A/A)");
  }

  @Test
  void whatALaterVersionAddsShowsItsOwnName() {
    assertThat(pt.arm("unheard-of")).isEqualTo("unheard-of");
    assertThatThrownBy(() -> pt.text("no.such.key")).hasMessageContaining("labels_pt has no key");
  }

  @Test
  void anExponentHasTwoDecimalsAndNoNegativeZero() {
    assertThat(pt.exponent(1.4)).isEqualTo("1,40");
    assertThat(pt.exponent(-0.0001)).isEqualTo("0,00");
    assertThat(pt.exponents(Optional.of(new Interval(-0.049, 1.006, 0.95))))
        .isEqualTo("-0,05 – 1,01");
    assertThat(pt.exponents(Optional.empty())).isEqualTo("–");
  }
}
