package dev.logstore.datasets.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.logstore.datasets.EventLabels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
  private static Distribution distribution(double... valuesAndShares) {
    List<List<Double>> points = new java.util.ArrayList<>();
    for (int i = 0; i < valuesAndShares.length; i += 2) {
      points.add(List.of(valuesAndShares[i], valuesAndShares[i + 1]));
    }
    return new Distribution(points);
  }

  @Test
  void equalMixesAreZeroApartAndDisjointOnesOne() {
    assertThat(Measures.jensenShannon(Map.of("a", 1.0), Map.of("a", 1.0))).isZero();
    assertThat(Measures.jensenShannon(Map.of("a", 1.0), Map.of("b", 1.0)))
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void jensenShannonIsTheKnownValue() {
    // Divergence of (1/2, 1/2) and (1, 0): 1 - 3/4 log2(3) + 1/2 = 0.311278…
    double distance = Measures.jensenShannon(Map.of("a", 0.5, "b", 0.5), Map.of("a", 1.0));
    assertThat(distance * distance).isCloseTo(0.3112781244591328, within(1e-12));
  }

  @Test
  void whatAListOfTheMostFrequentLeavesOutIsItsRest() {
    assertThat(
            Measures.jensenShannon(
                Map.of("a", 0.9, "b", 0.06, "c", 0.04), Map.of("a", 0.9, Statistics.REST, 0.1)))
        .isCloseTo(0, within(1e-6));
  }

  @Test
  void distributionsAreComparedWhereTheCoarserIsKnown() {
    Distribution coarse = distribution(10, 0.5, 100, 0.9);
    Distribution fine = distribution(5, 0.2, 10, 0.6, 50, 0.8, 100, 0.95);
    assertThat(coarse.distance(fine)).isCloseTo(0.1, within(1e-12));
    assertThat(fine.distance(coarse)).isCloseTo(0.1, within(1e-12));
    assertThat(coarse.distance(coarse)).isZero();
  }

  @Test
  void scalarsAreComparedByTheirRatio() {
    assertThat(Measures.logRatio(2, 1)).isEqualTo(Measures.logRatio(1, 2));
    assertThat(Measures.logRatio(Math.E, 1)).isCloseTo(1, within(1e-12));
    assertThat(Measures.logRatio(0, 0)).isZero();
  }

  @Test
  void noRealCourseIsBeyondTheYardstickThatTheyMake() {
    Calibration real = Calibration.load();
    assertThat(real.courses()).hasSize(3);
    for (Statistics course : real.courses()) {
      assertThat(real.distances(course)).isNotEmpty().noneMatch(Distance::beyond);
    }
  }

  @Test
  void aCourseThatIsUnlikeThemIsBeyond() {
    Calibration real = Calibration.load();
    Statistics odd =
        new Statistics(
            "odd",
            Map.of("crud", Map.of("r", 0.1, "c", 0.9)),
            Map.of("events per session", distribution(100, 0.5, 200, 1)),
            Map.of("user Gini", 0.9, "Fano factor, 1 h", 2.0));
    assertThat(real.distances(odd)).hasSize(4).allMatch(Distance::beyond);
  }

  @Test
  void aValueWithinARangeIsNearIt() {
    Calibration real = Calibration.load();
    Statistics log =
        new Statistics("log", Map.of(), Map.of(), Map.of("steps in the same context", 0.6));
    Distance distance = real.distances(log).get(0);
    assertThat(distance.nearest()).isZero();
    assertThat(distance.beyond()).isFalse();
  }

  @Test
  void theCsvHasFourColumns() {
    assertThat(
            DistanceTable.csv(
                List.of(new Distance("pause, s", "log_ratio", 0.5, 0.25, Double.NaN))))
        .isEqualTo("statistic,measure,distance,yardstick\n\"pause, s\",log_ratio,0.5000,\n");
  }

  @Test
  void thePictureIsDrawn(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("distances.png");
    DistancePicture.write(
        "x", Calibration.load().distances(Calibration.load().courses().get(0)), file);
    assertThat(Files.readAllBytes(file)).startsWith(0x89, 'P', 'N', 'G');
  }

  @Test
  void labelsAreThoseOfTheReportInBothLanguages() {
    EventLabels labels = EventLabels.load();
    String viewed = "\\mod_quiz\\event\\attempt_viewed";
    assertThat(labels.label(viewed)).isEqualTo("Quiz | Quiz attempt viewed");
    assertThat(labels.eventName("Quiz", "Quiz attempt viewed")).contains(viewed);
    assertThat(labels.eventName("Questionário", "Tentativa do questionário visualizada"))
        .contains(viewed);
    assertThat(labels.eventName("Sistema", "Curso visto")).contains("\\core\\event\\course_viewed");
    assertThat(labels.eventName("Quiz", "Nothing")).isEmpty();
  }
}
