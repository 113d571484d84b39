package dev.logstore.benchmarks.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.results.Harness;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The parts of a plan that put stores under load and break things. */
class LoadPlanTest {
  private static final DatasetSize SMALL = new DatasetSize(100_000, 1, 1);

  @ParameterizedTest
  @ValueSource(strings = {"load", "load-full"})
  void everyStoreIsUnderLoadAndTheFirstOnTheStandardTableTwice(String plan) {
    List<Cell> cells = cells(plan);

    assertThat(cells).extracting(Cell::harness).containsOnly(Harness.LOAD);
    assertThat(cells)
        .extracting(cell -> cell.arm().id().replaceFirst(",.*", ""))
        .contains(
            "standard/synchronous",
            "standard-again/synchronous",
            "standard/standard-store-50",
            "plugin/plugin-store-1000",
            "standard/buffered-1000",
            "plugin/buffered-1000");
  }

  @Test
  void theProposalsRatesAreInBothPlans() {
    assertThat(cells("load"))
        .extracting(Cell::title)
        .contains(
            "latency-under-load/plugin/plugin-store-1000,flush_s=5,rate=10,schedule=steady",
            "latency-under-load/plugin/plugin-store-1000,flush_s=5,rate=100,schedule=burst");
    assertThat(cells("load-full"))
        .extracting(Cell::title)
        .contains(
            "latency-under-load/standard/synchronous,rate=10,schedule=realistic",
            "latency-under-load/plugin/plugin-store-1000,rate=100,schedule=burst",
            "latency-under-load/plugin/buffered-1000,rate=10,schedule=steady");
  }

  @Test
  void theHourOfTheFullLoadPlanHasMoreThanTenThousandEvents() {
    LoadPart hour = StudyPlan.load("load-full").plan().load().get(0);

    assertThat(hour.arrivals().length()).isEqualTo(Duration.ofHours(1));
    assertThat(hour.arrivals().times(List.of())).hasSizeGreaterThan(10_000);
  }

  @ParameterizedTest
  @CsvSource({"load, 45", "faults, 40"})
  void aPersonCanWaitForIt(String name, int minutes) {
    StudyPlan plan = StudyPlan.load(name).plan();

    assertThat(Estimate.of(plan, cells(name), SMALL).total())
        .isLessThan(Duration.ofMinutes(minutes));
  }

  @Test
  void aPartOfAPlanTakesAsLongAsItSays() {
    StudyPlan plan = StudyPlan.load("faults").plan();
    Cell longest = cell("fault/plugin/buffered-1000,fault=server-stop");
    Cell shorter = cell("fault/plugin/dual,fault=server-stop");
    Estimate estimate = Estimate.of(plan, List.of(longest, shorter), SMALL);

    assertThat(estimate.fork(longest).minus(estimate.fork(shorter)))
        .isEqualTo(Duration.ofSeconds(75 - 10));
  }

  @Test
  void serversAndClientsAreKilledAtLeastTwentyTimes() {
    long kills =
        cells("faults").stream()
            .filter(cell -> cell.arm().factors().get("fault").endsWith("-kill"))
            .count();

    assertThat(kills * StudyPlan.load("faults").plan().rounds()).isGreaterThanOrEqualTo(20);
  }

  @Test
  void everyFaultHitsEveryStoreButThatOfTheSpoolOnlyOneThatHasASpool() {
    List<String> titles = cells("faults").stream().map(Cell::title).toList();

    assertThat(titles).contains("fault/plugin/plugin-store-1000,fault=server-stop");
    assertThat(titles)
        .filteredOn(title -> title.contains("fault=server-kill"))
        .hasSize(6)
        .contains(
            "fault/standard/synchronous,fault=server-kill,flush_s=1",
            "fault/plugin/dual,fault=server-kill");
    String everywhere =
        StudyPlan.load("faults")
            .yaml()
            .replace(
                "[plugin/buffered]", "[standard/synchronous, plugin/buffered, standard/buffered]");
    assertThat(Cell.of(StudyPlan.parse("faults", everywhere).plan(), schema -> "fsync=on"))
        .extracting(Cell::title)
        .filteredOn(title -> title.contains("fault=spool-full"))
        .hasSize(2)
        .allMatch(title -> title.contains("buffered"));
  }

  @Test
  void aFaultComesAtTheSameMomentForAllArmsOfARoundSomewhereInTheSecondQuarter() {
    FaultPart part = StudyPlan.load("faults").plan().faults().get(0);
    List<Duration> moments = IntStream.rangeClosed(1, 20).mapToObj(part::moment).toList();

    assertThat(moments).doesNotHaveDuplicates();
    assertThat(part.moment(1)).isEqualTo(moments.get(0));
    double quarter = part.seconds() / 4.0;
    assertThat(moments)
        .extracting(moment -> (int) (4 * (moment.toMillis() / 1e3 / quarter - 1)))
        .as("which fourth of the quarter")
        .contains(0, 1, 2, 3)
        .containsOnly(0, 1, 2, 3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "load-full|schedule: poisson|schedule: fractal|unknown schedule 'fractal'",
        "load-full|rate: 100|rate: 0|rate: events per second above 0",
        "load-full|standard/standard-store,|standard,|schema/store, not 'standard'",
        "load-full|standard/standard-store,|standard/stndard,|unknown writer 'stndard'",
        "load-full|standard/standard-store,|draft/standard-store,|'draft' is no schema of the plan",
        "load-full|seconds: 120|secnods: 120|unknown key 'secnods'",
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

  @Test
  void whatIsPlannedTwiceIsRefused() {
    String yaml =
        StudyPlan.load("faults").yaml().replace("faults: [spool-full]", "faults: [pause]");
    StudyPlan plan = StudyPlan.parse("faults", yaml).plan();

    assertThatThrownBy(() -> Cell.of(plan, schema -> "fsync=on"))
        .isInstanceOf(BenchmarkException.class)
        .hasMessage(
            "the plan measures twice the same: fault/plugin/buffered-1000,fault=pause,flush_s=1");
  }

  private static Cell cell(String title) {
    return cells("faults").stream()
        .filter(cell -> cell.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private static List<Cell> cells(String plan) {
    return Cell.of(StudyPlan.load(plan).plan(), schema -> "fsync=on");
  }
}
