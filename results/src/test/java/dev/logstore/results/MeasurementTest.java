package dev.logstore.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class MeasurementTest {
  @Test
  void armsNameTheirConfiguration() {
    assertThat(Samples.synchronous("standard").id()).isEqualTo("standard/synchronous");
    assertThat(Samples.buffered("plugin").id()).isEqualTo("plugin/buffered-1000");
    assertThat(Samples.buffered("plugin").group()).isEqualTo("plugin");
    assertThat(Samples.buffered("plugin").variant()).isEqualTo("buffered-1000");
    assertThat(Samples.reading("control").id()).isEqualTo("control");
    assertThat(Samples.synchronous("standard-again").schema()).isEqualTo("standard");
  }

  @Test
  void factorsAreSortedAndPartOfTheId() {
    Arm arm = Samples.synchronous("standard").withFactor("threads", "4");
    Arm both = arm.withFactor("connection", "per-request");

    assertThat(arm.id()).isEqualTo("standard/synchronous,threads=4");
    assertThat(both.id()).isEqualTo("standard/synchronous,connection=per-request,threads=4");
    assertThat(both.factors().keySet()).containsExactly("connection", "threads");
    assertThat(both.withFactor("threads", "8").factors()).containsEntry("threads", "8");
    assertThat(both.group()).isEqualTo("standard");
    assertThat(both.variant()).isEqualTo("synchronous");
    assertThat(Samples.reading("plugin").withFactor("chunk_days", "7").id())
        .isEqualTo("plugin,chunk_days=7");
    assertThat(Samples.reading("plugin").withFactor("chunk_days", "7").group()).isEqualTo("plugin");
    assertThatThrownBy(() -> both.factors().put("threads", "1"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> arm.withFactor("rtt", "1 ms")).hasMessageContaining("'rtt=1 ms'");
  }

  @Test
  void badValuesAreNamed() {
    assertThatThrownBy(() -> Samples.insert("insert-latency", Samples.synchronous("standard"), 0))
        .hasMessage("round is 0; it has to be 1 or more");
    assertThatThrownBy(() -> Arm.buffered("plugin", "timescaledb", "plugin", 0, "fsync=on"))
        .hasMessage("buffer_size is 0; it has to be 1 or more");
    assertThatThrownBy(() -> Arm.of("two words", "postgresql", "standard", ""))
        .hasMessageStartingWith("arm is 'two words'");
    Fork fork = Samples.insert("insert-latency", Samples.synchronous("standard"), 1);
    assertThatThrownBy(() -> fork.measured(Metric.LATENCY_P50, Double.NaN))
        .hasMessage("value of latency_p50 is NaN; it has to be a finite number");
    assertThatThrownBy(() -> fork.measured(0, Metric.LATENCY_P50, 1))
        .hasMessageStartingWith("iteration is 0");
    assertThatThrownBy(() -> fork.failed(" \n ")).hasMessage("a failed fork has to say its reason");
    assertThatThrownBy(
            () ->
                new Fork(
                    Harness.QUERY,
                    "query-latency",
                    Samples.reading("standard"),
                    Optional.empty(),
                    "small-1",
                    0,
                    1,
                    Samples.START))
        .hasMessage("harness query needs a query");
  }

  @Test
  void aFailureIsOneLineWithoutPasswords() {
    Measurement failed =
        Samples.insert("insert-latency", Samples.synchronous("standard"), 2)
            .failed("no answer from\n  jdbc:postgresql://u:hunter2@h/db?password=hunter2&x=1\n");

    assertThat(failed.failed()).isTrue();
    assertThat(failed.value()).isEmpty();
    assertThat(failed.reason())
        .contains("no answer from jdbc:postgresql://u:***@h/db?password=***&x=1");
    assertThat(failed.iteration()).isEqualTo(OptionalInt.empty());
  }
}
