package dev.logstore.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.logstore.results.statistics.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SummaryTest {
  private static final double[] WOBBLE = {1.0, 1.02, 0.97, 1.01, 0.99};

  private final List<Measurement> rows = new ArrayList<>();

  @Test
  void armsAreComparedWithTheStandardTableOfTheSameWriter() {
    insertLatency("standard", 300, 0);
    insertLatency("standard-again", 303, 1);
    insertLatency("control", 305, 2);
    insertLatency("plugin", 600, 3);

    Summary summary = Summary.of(rows);

    assertThat(summary.lines("insert-latency", Metric.LATENCY_P50))
        .extracting(line -> line.arm().group())
        .containsExactly("standard", "standard-again", "control", "plugin");
    Summary.Line plugin = line(summary, "plugin/synchronous", Metric.LATENCY_P50);
    assertThat(plugin.summary().forks()).isEqualTo(5);
    assertThat(plugin.toStandard().orElseThrow().baseline()).isEqualTo("standard/synchronous");
    assertThat(plugin.toStandard().orElseThrow().ratio().value()).isCloseTo(2, within(0.01));
    assertThat(plugin.toStandard().orElseThrow().finding()).isEqualTo(Finding.HIGHER);
    assertThat(plugin.toSynchronous()).isEmpty();
    Summary.Line control = line(summary, "control/synchronous", Metric.LATENCY_P50);
    assertThat(control.toStandard().orElseThrow().finding()).isEqualTo(Finding.INCONCLUSIVE);
    assertThat(line(summary, "standard/synchronous", Metric.LATENCY_P50).toStandard()).isEmpty();
  }

  @Test
  void dataSetsOfSeveralSeedsGiveOneAnswer() {
    for (int round = 1; round <= 4; round++) {
      double seed = round % 2 == 0 ? 1.3 : 1;
      for (String group : List.of("standard", "standard-again", "plugin")) {
        double factor = group.equals("plugin") ? 2 : 1;
        Fork fork =
            Fork.of(
                Harness.INSERT,
                "insert-latency",
                Samples.synchronous(group),
                "small-" + (1 + round % 2),
                100_000,
                round,
                Samples.START);
        rows.add(fork.measured(Metric.LATENCY_P50, 300 * factor * seed * WOBBLE[round]));
      }
    }

    Summary.Line plugin = line(Summary.of(rows), "plugin/synchronous", Metric.LATENCY_P50);

    assertThat(plugin.question().dataset()).isEqualTo("small");
    assertThat(plugin.summary().forks()).isEqualTo(4);
    // Rounds are pairs on the same data set: what the seeds differ by cancels out.
    assertThat(plugin.toStandard().orElseThrow().ratio().interval().orElseThrow().high())
        .isCloseTo(2, within(1e-9));
  }

  @Test
  void bufferedThroughputIsComparedWithTheSynchronousWriterOfTheSameSchema() {
    for (int round = 1; round <= 5; round++) {
      double drift = WOBBLE[round - 1];
      throughput(Samples.synchronous("standard"), round, 3000 * drift);
      throughput(Samples.synchronous("standard-again"), round, 3010 * drift);
      throughput(Samples.buffered("standard"), round, 30_000 * drift);
      throughput(Samples.buffered("plugin"), round, 24_000 * drift);
    }

    Summary summary = Summary.of(rows);

    Summary.Line buffered = line(summary, "standard/buffered-1000", Metric.THROUGHPUT);
    assertThat(buffered.toStandard()).isEmpty();
    assertThat(buffered.toSynchronous().orElseThrow().baseline()).isEqualTo("standard/synchronous");
    // The drift of the machine hits both arms of a round and cancels out.
    assertThat(buffered.toSynchronous().orElseThrow().ratio().interval().orElseThrow().low())
        .isCloseTo(10, within(1e-9));
    assertThat(buffered.toSynchronous().orElseThrow().finding()).isEqualTo(Finding.HIGHER);
    Summary.Line plugin = line(summary, "plugin/buffered-1000", Metric.THROUGHPUT);
    assertThat(plugin.toStandard().orElseThrow().baseline()).isEqualTo("standard/buffered-1000");
    // The buffered writer has no A/A arm of its own; the synchronous one's floor stands in.
    assertThat(plugin.toStandard().orElseThrow().noiseFloor()).isPresent();
    assertThat(plugin.toStandard().orElseThrow().finding()).isEqualTo(Finding.LOWER);
    assertThat(plugin.toSynchronous()).isEmpty();
  }

  @Test
  void withoutAnAaArmNothingIsConcluded() {
    insertLatency("standard", 300, 0);
    insertLatency("plugin", 900, 1);

    Summary.Comparison comparison =
        line(Summary.of(rows), "plugin/synchronous", Metric.LATENCY_P50).toStandard().orElseThrow();

    assertThat(comparison.noiseFloor()).isEmpty();
    assertThat(comparison.finding()).isEqualTo(Finding.INCONCLUSIVE);
  }

  @Test
  void sizesAreCountsAndMayBeZero() {
    size("standard", Metric.SIZE_TOTAL, 2_000_000);
    size("control", Metric.SIZE_TOTAL, 2_000_000);
    size("plugin", Metric.SIZE_TOTAL, 2_500_000);
    size("standard", Metric.SIZE_TOAST, 0);
    size("plugin", Metric.SIZE_TOAST, 8192);

    Summary summary = Summary.of(rows);

    Summary.Line plugin = line(summary, "plugin", Metric.SIZE_TOTAL);
    assertThat(plugin.summary().interval()).isEmpty();
    assertThat(plugin.toStandard().orElseThrow().finding()).isEqualTo(Finding.HIGHER);
    assertThat(line(summary, "control", Metric.SIZE_TOTAL).toStandard().orElseThrow().finding())
        .isEqualTo(Finding.EQUAL);
    assertThat(line(summary, "plugin", Metric.SIZE_TOAST).toStandard()).isEmpty();
  }

  @Test
  void armsAreComparedUnderTheSameFactors() {
    for (int round = 1; round <= 3; round++) {
      latencyOf(Samples.synchronous("standard"), round, 100);
      latencyOf(Samples.synchronous("standard").withFactor("threads", "4"), round, 200);
      latencyOf(Samples.synchronous("standard-again").withFactor("threads", "4"), round, 202);
      latencyOf(
          Samples.synchronous("plugin").withFactor("threads", "4").withFactor("chunk_days", "7"),
          round,
          400);
    }

    Summary.Comparison comparison =
        line(Summary.of(rows), "plugin/synchronous,chunk_days=7,threads=4", Metric.LATENCY_P50)
            .toStandard()
            .orElseThrow();

    assertThat(comparison.baseline()).isEqualTo("standard/synchronous,threads=4");
    assertThat(comparison.ratio().value()).isCloseTo(2, within(1e-9));
    assertThat(comparison.noiseFloor()).isPresent();
  }

  @Test
  void aTableOfAnotherSizeIsAnotherQuestion() {
    for (long size : new long[] {1_000, 10_000}) {
      rows.add(
          Fork.ofQuery(
                  "query-latency",
                  Samples.reading("standard"),
                  "log-report",
                  "small-1",
                  size,
                  1,
                  Samples.START)
              .measured(Metric.LATENCY_P50, (double) size));
    }

    assertThat(Summary.of(rows).lines())
        .extracting(line -> line.question().rowsBefore())
        .containsExactly(1_000L, 10_000L);
  }

  @Test
  void aCostMayBeZeroAndAnEventMayBeLost() {
    rows.add(fork("standard", 1).measured(Metric.COST_CONNECTION, 0));
    rows.add(fork("standard", 2).measured(Metric.COST_CONNECTION, -2));
    rows.add(fork("standard", 1).measured(Metric.EVENTS_LOST, 0));

    Summary summary = Summary.of(rows);

    assertThat(line(summary, "standard/synchronous", Metric.COST_CONNECTION).summary().value())
        .isEqualTo(-1);
    assertThat(line(summary, "standard/synchronous", Metric.EVENTS_LOST).summary().value())
        .isZero();
  }

  private void latencyOf(Arm arm, int round, double p50) {
    rows.addAll(Samples.latency(Samples.insert("insert-latency", arm, round), p50));
  }

  @Test
  void iterationsAreNotSamplesAndFailuresAreKept() {
    Fork first = Samples.insert("insert-latency", Samples.synchronous("standard"), 1);
    rows.add(first.measured(1, Metric.LATENCY_P50, 1));
    rows.add(first.measured(2, Metric.LATENCY_P50, 2));
    rows.add(first.measured(Metric.LATENCY_P50, 3));
    rows.add(Samples.insert("insert-latency", first.arm(), 2).failed("no answer"));

    Summary summary = Summary.of(rows);

    assertThat(summary.lines()).hasSize(1);
    assertThat(summary.lines().get(0).summary().value()).isEqualTo(3);
    assertThat(summary.lines().get(0).summary().interval()).isEmpty();
    assertThat(summary.failedForks()).hasSize(1);
  }

  @Test
  void aTimeOfZeroIsNamed() {
    rows.add(fork("standard", 2).measured(Metric.LATENCY_P50, 0));
    assertThatThrownBy(() -> Summary.of(rows))
        .isInstanceOf(ResultsException.class)
        .hasMessageContaining("latency_p50 of arm standard/synchronous in round 2 is 0.0");
  }

  private void insertLatency(String group, double p50, int shift) {
    for (int round = 1; round <= WOBBLE.length; round++) {
      double wobble = WOBBLE[(round + shift) % WOBBLE.length];
      rows.addAll(Samples.latency(fork(group, round), p50 * wobble));
    }
  }

  private static Fork fork(String group, int round) {
    return Samples.insert("insert-latency", Samples.synchronous(group), round);
  }

  private void throughput(Arm arm, int round, double value) {
    rows.add(Samples.insert("insert-throughput", arm, round).measured(Metric.THROUGHPUT, value));
  }

  private void size(String group, Metric metric, double bytes) {
    Fork fork =
        new Fork(
            Harness.STORAGE,
            "table-size",
            Samples.reading(group),
            Optional.empty(),
            "small-1",
            100_000,
            1,
            Samples.START);
    rows.add(fork.measured(metric, bytes));
  }

  private static Summary.Line line(Summary summary, String arm, Metric metric) {
    return summary.lines().stream()
        .filter(each -> each.arm().id().equals(arm) && each.question().metric().equals(metric))
        .findFirst()
        .orElseThrow();
  }
}
