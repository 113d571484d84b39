package dev.logstore.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.logstore.results.statistics.Finding;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryMeansTest {
  private static final double[] WOBBLE = {1.0, 1.02, 0.97, 1.01, 0.99};

  private final List<Measurement> rows = new ArrayList<>();

  @Test
  void theRatioOfMeansIsTheGeometricMeanOfTheQueriesRatios() {
    query("standard", "one", 100);
    query("standard-again", "one", 100.5);
    query("plugin", "one", 400);
    query("standard", "two", 3_000);
    query("standard-again", "two", 3_010);
    query("plugin", "two", 27_000);

    Summary means = Summary.of(QueryMeans.of(rows));

    assertThat(means.lines())
        .extracting(line -> line.arm().group())
        .containsExactly("standard", "standard-again", "plugin");
    Summary.Line plugin = means.lines().get(2);
    assertThat(plugin.question().query()).contains("all-2-queries");
    assertThat(plugin.summary().forks()).isEqualTo(5);
    assertThat(plugin.toStandard().orElseThrow().ratio().value()).isCloseTo(6, within(1e-9));
    assertThat(plugin.toStandard().orElseThrow().finding()).isEqualTo(Finding.HIGHER);
  }

  @Test
  void anArmWithoutOneOfTheQueriesAndARoundWithoutOneHaveNoMean() {
    query("standard", "one", 100);
    query("standard", "two", 100);
    query("plugin", "one", 100);
    rows.remove(rows.size() - 6);

    List<Measurement> means = QueryMeans.of(rows);

    assertThat(means).extracting(row -> row.fork().arm().group()).containsOnly("standard");
    assertThat(means).extracting(row -> row.fork().round()).containsExactly(1, 2, 3, 4);
    assertThat(QueryMeans.of(rows.subList(0, 5))).as("a single query").isEmpty();
  }

  @Test
  void queriesThatWereAskedOtherwiseHaveAMeanOfTheirOwn() {
    query("standard", "one", 100);
    query("standard", "two", 3_000);
    query("standard", "three", 7);
    for (String arm : List.of("standard", "plugin")) {
      for (String query : List.of("one", "two")) {
        query(Samples.reading(arm).withFactor("prepare", "unprepared"), query, 200);
      }
    }
    query(Samples.reading("plugin").withFactor("prepare", "unprepared"), "four", 1);

    assertThat(QueryMeans.of(rows))
        .extracting(row -> row.fork().arm().id() + " " + row.fork().query().orElseThrow())
        .containsOnly(
            "standard all-3-queries",
            "standard,prepare=unprepared all-2-queries",
            "plugin,prepare=unprepared all-2-queries");
    assertThat(Summary.of(QueryMeans.of(rows)).lines())
        .filteredOn(line -> line.arm().id().equals("plugin,prepare=unprepared"))
        .singleElement()
        .satisfies(line -> assertThat(line.toStandard().orElseThrow().ratio().value()).isOne());
  }

  @Test
  void growthIsFittedOverAllForksOfAllSizes() {
    for (long size : new long[] {1_000, 10_000, 100_000}) {
      for (int round = 1; round <= 5; round++) {
        Fork fork =
            Fork.ofQuery(
                "query-latency",
                Samples.reading("plugin"),
                "one",
                "tiny-1",
                size,
                round,
                Samples.START);
        rows.add(fork.measured(Metric.LATENCY_P50, Math.sqrt((double) size) * WOBBLE[round - 1]));
      }
    }

    GrowthRate rate = GrowthRate.of(rows).get(0);

    assertThat(rate.growth().exponent()).isCloseTo(0.5, within(1e-9));
    assertThat(rate.growth().interval().orElseThrow().low()).isBetween(0.49, 0.5);
    assertThat(rate.growth().sizes()).isEqualTo(3);
    assertThat(rate.query()).contains("one");
    assertThat(rate.arm().id()).isEqualTo("plugin");
    assertThat(GrowthRate.of(rows.subList(0, 5))).as("a single size").isEmpty();
  }

  private void query(String group, String query, double p50) {
    query(Samples.reading(group), query, p50);
  }

  private void query(Arm arm, String query, double p50) {
    for (int round = 1; round <= 5; round++) {
      Fork fork = Samples.query(query, arm, round);
      rows.add(fork.measured(Metric.LATENCY_P50, p50 * WOBBLE[round - 1]));
    }
  }
}
