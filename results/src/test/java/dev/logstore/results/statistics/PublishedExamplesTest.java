package dev.logstore.results.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The statistics against examples whose results others have published. */
class PublishedExamplesTest {
  private static final Offset<Double> CLOSE = within(5e-7);

  /** R's documentation of t.test, data set sleep, unpaired: -3.3654832 to 0.2054832, p 0.07939. */
  @Test
  void armsOfTwoRunsAgreeWithWelchOnSleep() {
    double[] first = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
    double[] second = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

    Ratio ratio = Ratio.unpaired(exponentials(first), exponentials(second));

    assertThat(Math.log(ratio.interval().orElseThrow().low())).isCloseTo(-3.3654832, CLOSE);
    assertThat(Math.log(ratio.interval().orElseThrow().high())).isCloseTo(0.2054832, CLOSE);
    assertThat(ratio.pValue().orElseThrow()).isCloseTo(0.07939, within(5e-6));
  }

  /**
   * The data set Norris of NIST's Statistical Reference Datasets, certified slope 1.00211681802045
   * with standard deviation 0.000429796848199937; t(0.975, 34) is 2.032244509.
   */
  @Test
  void theExponentAgreesWithNorris() {
    double[] y = {
      0.1, 338.8, 118.1, 888.0, 9.2, 228.1, 668.5, 998.5, 449.1, 778.9, 559.2, 0.3, 0.1, 778.1,
      668.8, 339.3, 448.9, 10.8, 557.7, 228.3, 998.0, 888.8, 119.6, 0.3, 0.6, 557.6, 339.3, 888.0,
      998.5, 778.9, 10.2, 117.6, 228.9, 668.4, 449.2, 0.2
    };
    double[] x = {
      0.2, 337.4, 118.2, 884.6, 10.1, 226.5, 666.3, 996.3, 448.6, 777.0, 558.2, 0.4, 0.6, 775.5,
      666.9, 338.0, 447.5, 11.6, 556.0, 228.1, 995.8, 887.6, 120.2, 0.3, 0.3, 556.8, 339.1, 887.2,
      999.0, 779.0, 11.1, 118.3, 229.2, 669.1, 448.9, 0.5
    };
    List<Growth.Point> points = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
      points.add(new Growth.Point(Math.exp(x[i] / 100), Math.exp(y[i] / 100)));
    }

    Growth growth = Growth.of(points).orElseThrow();

    assertThat(growth.exponent()).isCloseTo(1.00211681802045, within(1e-11));
    assertThat(growth.interval().orElseThrow().high() - growth.exponent())
        .isCloseTo(2.032244509 * 0.000429796848199937, within(1e-10));
    assertThat(100 * Math.log(growth.at(1))).isCloseTo(-0.262323073774029, within(1e-9));
    assertThat(growth.points()).isEqualTo(36);
    assertThat(Growth.of(points.subList(0, 1))).isEmpty();
  }

  /** Benjamini and Hochberg (1995), section 3.2: of 15 hypotheses their procedure rejects four. */
  @Test
  void theCorrectionAgreesWithItsAuthors() {
    List<Double> pValues =
        List.of(
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
            0.5719, 0.6528, 0.7590, 1.000);

    double[] adjusted = FalseDiscovery.adjusted(pValues);

    assertThat(Arrays.stream(adjusted).filter(p -> p < 0.05)).hasSize(4);
    assertThat(adjusted[0]).isCloseTo(0.0015, within(1e-12));
    assertThat(adjusted[3]).isCloseTo(0.0095 * 15 / 4, within(1e-12));
    assertThat(adjusted[14]).isEqualTo(1);
    assertThat(FalseDiscovery.adjusted(List.of())).isEmpty();
  }

  @Test
  void adjustedValuesKeepThePlaceOfTheirComparison() {
    assertThat(FalseDiscovery.adjusted(List.of(0.5, 0.01, 0.04)))
        .containsExactly(new double[] {0.5, 0.03, 0.06}, within(1e-12));
  }

  /** R's data set mtcars: quantile(mtcars$mpg) is 10.400, 15.425, 19.200, 22.800, 33.900. */
  @Test
  void quantilesAgreeWithR() {
    double[] milesPerGallon = {
      21.0, 21.0, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4,
      10.4, 14.7, 32.4, 30.4, 33.9, 21.5, 15.5, 15.2, 13.3, 19.2, 27.3, 26.0, 30.4, 15.8, 19.7,
      15.0, 21.4
    };

    assertThat(Quantiles.of(milesPerGallon, 0, 0.25, 0.5, 0.75, 1))
        .containsExactly(new double[] {10.4, 15.425, 19.2, 22.8, 33.9}, within(1e-12));
    assertThat(milesPerGallon).startsWith(21.0, 21.0, 22.8).endsWith(15.0, 21.4);
  }

  /**
   * Hyndman and Fan (1996), table 1: type 7 puts the k-th of n values at (k - 1) / (n - 1), and
   * draws straight lines between.
   */
  @Test
  void quantilesHaveThePlottingPositionsOfTypeSeven() {
    double[] values = {1, 2, 4, 8, 16};

    assertThat(Quantiles.of(values, 0, 0.25, 0.5, 0.75, 1)).containsExactly(1, 2, 4, 8, 16);
    assertThat(Quantiles.of(values, 0.125, 0.9))
        .containsExactly(new double[] {1.5, 12.8}, within(1e-12));
  }

  /** By hand: means over queries 4 and 2 by round; their geometric mean is the square root of 8. */
  @Test
  void queriesAreAveragedInsideTheirRound() {
    Ratio ratio = Ratio.overQueries(List.of(List.of(2.0, 8.0), List.of(1.0, 4.0))).orElseThrow();
    assertThat(ratio.value()).isCloseTo(Math.sqrt(8), within(1e-12));
    assertThat(ratio.rounds()).isEqualTo(2);
  }

  @Test
  void differencesAgreeWithStudentsPairedExample() {
    double[] first = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
    double[] second = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};
    Difference difference = Difference.ofRounds(rounds(second), rounds(first)).orElseThrow();
    assertThat(difference.value()).isCloseTo(1.58, CLOSE);
    assertThat(difference.interval().orElseThrow().high()).isCloseTo(2.4598858, CLOSE);
  }

  private static List<Double> exponentials(double[] values) {
    return Arrays.stream(values).map(Math::exp).boxed().toList();
  }

  private static Map<Integer, Double> rounds(double[] values) {
    Map<Integer, Double> rounds = new java.util.TreeMap<>();
    for (double value : values) {
      rounds.put(rounds.size() + 1, value);
    }
    return rounds;
  }
}
