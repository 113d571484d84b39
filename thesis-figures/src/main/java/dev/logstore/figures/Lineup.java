package dev.logstore.figures;

import dev.logstore.figures.chart.Chart;
import dev.logstore.figures.chart.Missing;
import dev.logstore.figures.chart.Panel;
import dev.logstore.figures.chart.Whisker;
import dev.logstore.results.Arm;
import dev.logstore.results.Metric;
import dev.logstore.results.Summary.Line;
import dev.logstore.results.statistics.Interval;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What figures have in common: they line up lines of a summary. */
public final class Lineup {
  private Lineup() {}

  /** Groups in the order in which they come. */
  public static <K, V> Map<K, List<V>> by(Collection<V> all, Function<V, K> key) {
    return all.stream()
        .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
  }

  static List<Arm> arms(Collection<Line> lines) {
    return lines.stream().map(Line::arm).distinct().toList();
  }

  /**
   * The arms that a page holds: those without factors first, and of those the ones that come first.
   * They stay in their order.
   */
  static List<Arm> first(List<Arm> arms, int most) {
    List<Arm> kept =
        arms.stream()
            .sorted(Comparator.comparing(arm -> arm.factors().size()))
            .limit(most)
            .toList();
    return arms.stream().filter(kept::contains).toList();
  }

  static Optional<Whisker> whisker(Line line) {
    return line.summary().interval().map(Lineup::whisker);
  }

  static Whisker whisker(Interval interval) {
    return new Whisker(interval.low(), interval.high());
  }

  /** Values and ends of intervals that are above 0, for a logarithmic axis. */
  static List<Double> extent(Collection<Line> lines) {
    return lines.stream()
        .flatMap(
            line ->
                Stream.concat(
                    Stream.of(line.summary().value()),
                    line.summary().interval().stream()
                        .flatMap(interval -> Stream.of(interval.low(), interval.high()))))
        .filter(value -> value > 0)
        .toList();
  }

  /** The line of a metric among an arm's. */
  static Optional<Line> of(Collection<Line> lines, Metric metric) {
    return lines.stream().filter(line -> line.question().metric().equals(metric)).findFirst();
  }

  /** Title of a figure. */
  static String title(String id, Labels labels) {
    return labels.text("figure." + id + ".title");
  }

  /** A chart that says that the run has not measured a benchmark, and what would. */
  static Chart missing(String id, String benchmark, Run run, Labels labels) {
    return new Chart(
        title(id, labels),
        List.of(),
        List.of(missing("", benchmark, labels)),
        new Notes(run, labels).ofRun(List.of()));
  }

  /** A panel that says that the run has not measured a benchmark, and what would. */
  static Panel missing(String heading, String benchmark, Labels labels) {
    return new Missing(
        heading,
        labels.text(
            "figure.missing", labels.benchmark(benchmark), labels.text("measure." + benchmark)));
  }
}
