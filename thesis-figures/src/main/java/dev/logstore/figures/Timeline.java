package dev.logstore.figures;

import dev.logstore.figures.chart.Lines.Path;
import dev.logstore.figures.chart.Lines.Place;
import dev.logstore.figures.chart.Lines.Weight;
import dev.logstore.results.Arm;
import dev.logstore.results.Measurement;
import dev.logstore.results.Metric;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One metric of one arm, iteration by iteration, over its forks.
 *
 * @param arm the arm
 * @param forks values of the forks by iteration, sorted
 */
record Timeline(Arm arm, SortedMap<Integer, List<Double>> forks) {

  /** The timelines of some arms; values that have no logarithm are left out. */
  static List<Timeline> of(List<Measurement> rows, List<Arm> arms) {
    List<Timeline> timelines = new ArrayList<>();
    Map<Arm, List<Measurement>> byArm = Lineup.by(rows, row -> row.fork().arm());
    for (Arm arm : arms) {
      SortedMap<Integer, List<Double>> forks = new TreeMap<>();
      for (Measurement row : byArm.getOrDefault(arm, List.of())) {
        double value = row.value().orElseThrow().value();
        if (value > 0) {
          forks.computeIfAbsent(row.iteration().getAsInt(), key -> new ArrayList<>()).add(value);
        }
      }
      if (!forks.isEmpty()) {
        forks.values().forEach(Collections::sort);
        timelines.add(new Timeline(arm, forks));
      }
    }
    return timelines;
  }

  /** How many forks there are of each arm. */
  static String forks(List<Measurement> rows, Notes notes) {
    return notes.range(
        Lineup.by(rows, row -> row.fork().arm()).values().stream()
            .mapToInt(arm -> (int) arm.stream().map(row -> row.fork().round()).distinct().count())
            .summaryStatistics());
  }

  /** The median over forks, and lowest and highest fork where there are several. */
  List<Path> paths() {
    List<Path> paths = new ArrayList<>();
    paths.add(new Path(Weight.STRONG, median()));
    if (forks.values().stream().anyMatch(values -> values.size() > 1)) {
      paths.add(new Path(Weight.THIN, places(0)));
      paths.add(new Path(Weight.THIN, places(1)));
    }
    return paths;
  }

  List<Place> median() {
    return places(0.5);
  }

  private List<Place> places(double share) {
    return forks.entrySet().stream()
        .map(entry -> new Place(entry.getKey(), quantile(entry.getValue(), share)))
        .toList();
  }

  private static double quantile(List<Double> sorted, double share) {
    double place = share * (sorted.size() - 1);
    double low = sorted.get((int) Math.floor(place));
    double high = sorted.get((int) Math.ceil(place));
    return low + (high - low) * (place - Math.floor(place));
  }

  double last() {
    return forks.lastKey();
  }

  Stream<Double> values() {
    return forks.values().stream().flatMap(List::stream);
  }

  /** The median over all iterations, for a line's label. */
  static String summary(Timeline line, Metric metric, Labels labels) {
    List<Double> medians = line.median().stream().map(Place::y).sorted().toList();
    return ": " + labels.value(quantile(medians, 0.5), metric);
  }
}
