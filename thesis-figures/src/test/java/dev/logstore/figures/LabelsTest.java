package dev.logstore.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logstore.results.Metric;
import dev.logstore.results.statistics.Interval;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LabelsTest {
  private final Labels pt = Labels.load(Language.PT);
  private final Labels en = Labels.load(Language.EN);

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
    for (Path file : Sample.realism()) {
      for (Realism.Distance each : Realism.of(file).distances()) {
        assertThat(en.statistic(each.statistic())).isEqualTo(each.statistic());
        String key = "statistic." + Labels.slug(each.statistic());
        assertThat(pt.find(key)).as(key).isPresent();
      }
    }
  }

  @Test
  void whatALaterVersionAddsShowsItsOwnName() {
    assertThat(pt.arm("unheard-of")).isEqualTo("unheard-of");
    assertThatThrownBy(() -> pt.text("no.such.key")).hasMessageContaining("labels_pt has no key");
  }
}
