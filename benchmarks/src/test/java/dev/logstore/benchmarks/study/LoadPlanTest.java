package dev.logstore.benchmarks.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.results.Harness;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parts of a plan that put stores under load and break things. */
class LoadPlanTest {

  @Test
  void everyStoreIsUnderEveryLoadAndTheFirstOnTheStandardTableTwice() {
    List<Cell> cells = cells("load");

    assertThat(cells).extracting(Cell::harness).containsOnly(Harness.LOAD);
    assertThat(cells).extracting(Cell::title).doesNotHaveDuplicates();
    assertThat(cells)
        .extracting(Cell::title)
        .contains(
            "latency-under-load/standard/synchronous,rate=10,schedule=realistic",
            "latency-under-load/standard-again/synchronous,rate=10,schedule=realistic",
            "latency-under-load/plugin/plugin-store-1000,rate=100,schedule=burst",
            "latency-under-load/plugin/buffered-1000,rate=10,schedule=steady");
  }

  @Test
  void theHourOfTheLoadPlanHasMoreThanTenThousandEvents() {
    LoadPart hour = StudyPlan.load("load").plan().load().get(0);

    assertThat(hour.arrivals().length()).isEqualTo(Duration.ofHours(1));
    assertThat(hour.arrivals().times(List.of())).hasSizeGreaterThan(10_000);
  }

  @Test
  void everyFaultHitsEveryStoreButThatOfTheSpoolOnlyOneThatHasASpool() {
    List<String> titles = cells("faults").stream().map(Cell::title).toList();

    assertThat(titles).doesNotHaveDuplicates();
    assertThat(titles).contains("fault/plugin/plugin-store-1000,fault=server-stop");
    assertThat(titles)
        .filteredOn(title -> title.contains("fault=server-kill"))
        .hasSize(6)
        .contains(
            "fault/standard/synchronous,fault=server-kill,flush_s=1",
            "fault/plugin/dual,fault=server-kill");
    assertThat(titles)
        .filteredOn(title -> title.contains("fault=spool-full"))
        .hasSize(2)
        .allMatch(title -> title.contains("buffered"));
  }

  @Test
  void aFaultComesInTheSecondQuarterAndAtTheSameMomentForAllArmsOfARound() {
    FaultPart part = StudyPlan.load("faults").plan().faults().get(1);

    for (int round = 1; round <= 20; round++) {
      assertThat(part.moment(round))
          .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(10))
          .isEqualTo(part.moment(round));
    }
    assertThat(part.moment(1)).isNotEqualTo(part.moment(2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "load|schedule: poisson|schedule: fractal|unknown schedule 'fractal'",
        "load|rate: 100|rate: 0|rate: events per second above 0",
        "load|standard/standard-store,|standard,|schema/store, not 'standard'",
        "load|standard/standard-store,|standard/stndard,|unknown writer 'stndard'",
        "load|standard/standard-store,|draft/standard-store,|'draft' is no schema of the plan",
        "load|seconds: 120|secnods: 120|unknown key 'secnods'",
        "faults|[plugin/dual]|[standard/dual]|another schema than standard",
        "faults|[server-stop]|[earthquake]|unknown fault 'earthquake'",
        "faults|outageSeconds: 30|outageSeconds: 60|to half of seconds",
        "faults|flushSeconds: 1 |flushSeconds: 0 |flushSeconds: 1 or more",
      })
  void aMistakeIsNamed(String plan, String right, String wrong, String complaint) {
    String yaml = StudyPlan.load(plan).yaml();
    assertThat(yaml).contains(right);

    assertThatThrownBy(() -> StudyPlan.parse(plan, yaml.replace(right, wrong)))
        .isInstanceOf(BenchmarkException.class)
        .hasMessageContaining(complaint);
  }

  private static List<Cell> cells(String plan) {
    return Cell.of(StudyPlan.load(plan).plan(), schema -> "fsync=on");
  }
}
