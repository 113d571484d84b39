package dev.logstore.figures;

import dev.logstore.figures.chart.Axis;
import dev.logstore.figures.chart.Chart;
import dev.logstore.figures.chart.Rows;
import dev.logstore.figures.chart.Rows.Mark;
import dev.logstore.figures.chart.Rows.Row;
import dev.logstore.figures.chart.Rows.Section;
import dev.logstore.figures.chart.Scale;
import dev.logstore.results.Arm;
import dev.logstore.results.Metric;
import dev.logstore.results.Summary.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What each factor does to throughput: for each, the plan's default and the other values. */
final class FactorFigure implements Figure {
  private static final String BENCHMARK = "insert-throughput";
  private static final int MOST_ROWS = 26;

  @Override
  public String id() {
    return "insert-factors";
  }

  @Override
  public Chart chart(Run run, Labels labels) {
    List<Line> all =
        run.summary().lines(BENCHMARK, Metric.THROUGHPUT).stream()
            .filter(line -> !line.arm().group().equals(Arm.BASELINE_AGAIN))
            .toList();
    List<Line> varied = all.stream().filter(line -> !line.arm().factors().isEmpty()).toList();
    if (varied.isEmpty()) {
      return Lineup.missing(id(), "insert-factors", run, labels);
    }
    List<Line> shown = fitting(varied);
    Map<String, List<Line>> byFactor = new TreeMap<>(Lineup.by(shown, FactorFigure::keys));
    List<Section> sections = new ArrayList<>();
    byFactor.forEach((keys, lines) -> sections.add(section(keys, lines, all, run, labels)));
    Axis axis = Axis.logarithmic(Lineup.extent(withDefaults(shown, all)));
    Scale scale =
        Scale.of(axis, labels.text("axis.throughput"), t -> labels.tick(t, Metric.THROUGHPUT));
    Rows panel =
        new Rows(
            "", scale, OptionalDouble.empty(), List.of(labels.text("unit.events/s")), sections);
    List<Arm> arms = Lineup.arms(shown);
    return new Chart(
        Lineup.title(id(), labels),
        List.of(),
        List.of(panel),
        new Notes(run, labels)
            .points(shown)
            .writer(arms)
            .leftOut(varied.size() - shown.size())
            .ofRun(arms));
  }

  private static String keys(Line line) {
    return String.join(" ", line.arm().factors().keySet());
  }

  /** The lines of as many schemas as a page holds, each with its defaults. */
  private static List<Line> fitting(List<Line> varied) {
    long sections = varied.stream().map(FactorFigure::keys).distinct().count();
    List<Line> fitting = new ArrayList<>();
    long rows = 0;
    for (List<Line> schema : Lineup.by(varied, line -> line.arm().group()).values()) {
      rows += schema.size() + sections;
      if (!fitting.isEmpty() && rows > MOST_ROWS) {
        break;
      }
      fitting.addAll(schema);
    }
    return fitting.subList(0, Math.min(MOST_ROWS, fitting.size()));
  }

  private static Section section(
      String keys, List<Line> lines, List<Line> all, Run run, Labels labels) {
    ArmNames names = ArmNames.among(Lineup.arms(lines), labels);
    String heading =
        String.join(", ", Stream.of(keys.split(" ", -1)).map(names::factorName).toList());
    return new Section(
        heading,
        Lineup.by(withDefaults(lines, all), line -> line.arm().withFactors(Map.of()))
            .values()
            .stream()
            .flatMap(List::stream)
            .map(line -> row(line, names, run, labels))
            .toList());
  }

  /** Lines with factors, after those of the same arms without any. */
  private static List<Line> withDefaults(List<Line> lines, List<Line> all) {
    Stream<Line> defaults =
        all.stream()
            .filter(line -> line.arm().factors().isEmpty())
            .filter(
                line ->
                    lines.stream()
                        .anyMatch(
                            other ->
                                other.arm().group().equals(line.arm().group())
                                    && other.arm().variant().equals(line.arm().variant())
                                    && other.question().equals(line.question())));
    return Stream.concat(defaults, lines.stream()).toList();
  }

  private static Row row(Line line, ArmNames names, Run run, Labels labels) {
    Arm arm = line.arm();
    String name = names.full(arm);
    return new Row(
        arm.factors().isEmpty() ? name + ", " + labels.text("factor.default") : name,
        List.of(
            new Mark(line.summary().value(), Lineup.whisker(line), run.looks().of(arm.group()))),
        List.of(),
        List.of(labels.count(Math.round(line.summary().value()))));
  }
}
