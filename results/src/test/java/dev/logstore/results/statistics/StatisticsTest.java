package dev.logstore.results.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * The published example is Student's own (1908, "The probable error of a mean"): extra hours of
 * sleep of ten patients under two drugs, the data set {@code sleep} of R. R's documentation prints
 * the paired interval of its t.test: mean 1.58, from 0.7001142 to 2.4598858. Our values are the
 * exponentials of those hours, whose logarithms are Student's numbers again.
 */
class StatisticsTest {
  private static final double[] DRUG_1 = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
  private static final double[] DRUG_2 = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};
  private static final Offset<Double> CLOSE = within(5e-8);

  @Test
  void theRatioAgreesWithStudentsPairedExample() {
    Ratio ratio = Ratio.ofRounds(exponentials(DRUG_2), exponentials(DRUG_1)).orElseThrow();

    assertThat(ratio.rounds()).isEqualTo(10);
    assertThat(Math.log(ratio.value())).isCloseTo(1.58, CLOSE);
    assertThat(Math.log(ratio.interval().orElseThrow().low())).isCloseTo(0.7001142, CLOSE);
    assertThat(Math.log(ratio.interval().orElseThrow().high())).isCloseTo(2.4598858, CLOSE);
    // R prints p-value = 0.002833.
    assertThat(ratio.pValue().orElseThrow()).isCloseTo(0.002833, within(5e-7));
  }

  /** Computed independently with SciPy 1.17: stats.t.interval on the logarithms. */
  @Test
  void theForkSummaryAgreesWithScipy() {
    ForkSummary summary = ForkSummary.of(List.of(310.0, 295.5, 342.25, 301.0, 333.0));

    assertThat(summary.forks()).isEqualTo(5);
    assertThat(summary.value()).isCloseTo(315.8309400699, within(1e-9));
    assertThat(summary.interval().orElseThrow().low()).isCloseTo(291.7328383966, within(1e-9));
    assertThat(summary.interval().orElseThrow().high()).isCloseTo(341.9196250024, within(1e-9));
    assertThat(summary.interval().orElseThrow().confidence()).isEqualTo(0.95);
  }

  @Test
  void oneForkHasNoInterval() {
    assertThat(ForkSummary.of(List.of(42.0))).isEqualTo(new ForkSummary(42, Optional.empty(), 1));
    Ratio ratio = Ratio.ofRounds(Map.of(1, 3.0), Map.of(1, 2.0)).orElseThrow();
    assertThat(ratio).isEqualTo(new Ratio(1.5, Optional.empty(), OptionalDouble.empty(), 1));
    assertThat(NoiseFloor.of(ratio)).isEmpty();
    assertThat(Finding.of(ratio, Optional.of(new NoiseFloor(1)))).isEqualTo(Finding.INCONCLUSIVE);
  }

  @Test
  void onlyRoundsOfBothArmsArePaired() {
    Ratio ratio =
        Ratio.ofRounds(Map.of(1, 2.0, 2, 4.0, 4, 99.0), Map.of(1, 1.0, 2, 2.0, 3, 99.0))
            .orElseThrow();
    assertThat(ratio.rounds()).isEqualTo(2);
    assertThat(ratio.value()).isCloseTo(2, CLOSE);
    assertThat(Ratio.ofRounds(Map.of(1, 2.0), Map.of(2, 2.0))).isEmpty();
  }

  @Test
  void theNoiseFloorIsTheFartherEndInEitherDirection() {
    assertThat(NoiseFloor.of(ratio(1, 0.8, 1.1)).orElseThrow().factor()).isCloseTo(1.25, CLOSE);
    assertThat(NoiseFloor.of(ratio(1, 0.95, 1.2)).orElseThrow().factor()).isCloseTo(1.2, CLOSE);
  }

  @Test
  void aDifferenceHasToBeCertainAndBeyondTheNoise() {
    Optional<NoiseFloor> floor = Optional.of(new NoiseFloor(1.1));

    assertThat(Finding.of(ratio(0.5, 0.4, 0.6), floor)).isEqualTo(Finding.LOWER);
    assertThat(Finding.of(ratio(2, 1.5, 2.5), floor)).isEqualTo(Finding.HIGHER);
    assertThat(Finding.of(ratio(1.05, 1.04, 1.06), floor)).isEqualTo(Finding.INCONCLUSIVE);
    assertThat(Finding.of(ratio(0.95, 0.94, 0.96), floor)).isEqualTo(Finding.INCONCLUSIVE);
    assertThat(Finding.of(ratio(1.5, 0.9, 2.5), floor)).isEqualTo(Finding.INCONCLUSIVE);
    assertThat(Finding.of(ratio(2, 1.5, 2.5), Optional.empty())).isEqualTo(Finding.INCONCLUSIVE);
    assertThat(Finding.ofCounts(new Ratio(1, Optional.empty(), OptionalDouble.empty(), 1)))
        .isEqualTo(Finding.EQUAL);
    assertThat(Finding.ofCounts(new Ratio(1.0004, Optional.empty(), OptionalDouble.empty(), 1)))
        .as("a page more")
        .isEqualTo(Finding.EQUAL);
    assertThat(Finding.ofCounts(new Ratio(0.9, Optional.empty(), OptionalDouble.empty(), 1)))
        .isEqualTo(Finding.LOWER);
  }

  @Test
  void whatHasNoLogarithmIsRefused() {
    assertThatThrownBy(() -> ForkSummary.of(List.of(1.0, 0.0)))
        .hasMessage("a value is 0.0; a geometric mean needs numbers above 0");
    assertThatThrownBy(() -> ForkSummary.of(List.of())).hasMessageContaining("no values");
    assertThatThrownBy(() -> new Interval(2, 1, 0.95)).hasMessageContaining("wrong way round");
  }

  @Property
  void theIntervalHoldsTheMeanAndTheMeanLiesBetweenTheExtremes(
      @ForAll @Size(min = 2, max = 20) List<@DoubleRange(min = 0.01, max = 1e9) Double> forks) {
    ForkSummary summary = ForkSummary.of(forks);
    double tolerance = 1 + 1e-9;
    assertThat(summary.interval().orElseThrow().contains(summary.value())).isTrue();
    assertThat(summary.value())
        .isBetween(
            forks.stream().mapToDouble(v -> v).min().orElseThrow() / tolerance,
            forks.stream().mapToDouble(v -> v).max().orElseThrow() * tolerance);
  }

  @Property
  void anotherUnitScalesMeanAndInterval(
      @ForAll @Size(min = 2, max = 20) List<@DoubleRange(min = 1, max = 1e6) Double> forks,
      @ForAll @DoubleRange(min = 0.01, max = 1e3) double factor) {
    ForkSummary one = ForkSummary.of(forks);
    ForkSummary other = ForkSummary.of(forks.stream().map(v -> v * factor).toList());
    assertThat(other.value() / one.value() / factor).isCloseTo(1, within(1e-9));
    assertThat(other.interval().orElseThrow().high() / one.interval().orElseThrow().high() / factor)
        .isCloseTo(1, within(1e-9));
  }

  @Property
  void theOtherWayRoundIsTheReciprocal(
      @ForAll @Size(min = 2, max = 10) List<@DoubleRange(min = 1, max = 1e3) Double> a,
      @ForAll @Size(min = 2, max = 10) List<@DoubleRange(min = 1, max = 1e3) Double> b) {
    Ratio there = Ratio.ofRounds(rounds(a), rounds(b)).orElseThrow();
    Ratio back = Ratio.ofRounds(rounds(b), rounds(a)).orElseThrow();
    assertThat(there.value() * back.value()).isCloseTo(1, within(1e-9));
    assertThat(there.interval().orElseThrow().low() * back.interval().orElseThrow().high())
        .isCloseTo(1, within(1e-9));
  }

  private static Ratio ratio(double value, double low, double high) {
    double p = low <= 1 && 1 <= high ? 0.5 : 0.001;
    return new Ratio(value, Optional.of(new Interval(low, high, 0.95)), OptionalDouble.of(p), 5);
  }

  private static Map<Integer, Double> rounds(List<Double> values) {
    Map<Integer, Double> rounds = new HashMap<>();
    for (double value : values) {
      rounds.put(rounds.size() + 1, value);
    }
    return rounds;
  }

  private static Map<Integer, Double> exponentials(double[] logs) {
    Map<Integer, Double> rounds = new HashMap<>();
    for (double log : logs) {
      rounds.put(rounds.size() + 1, Math.exp(log));
    }
    return rounds;
  }
}
