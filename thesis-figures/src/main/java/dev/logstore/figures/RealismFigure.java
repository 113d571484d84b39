package dev.logstore.figures;

import dev.logstore.figures.Realism.Distance;
import dev.logstore.figures.chart.Axis;
import dev.logstore.figures.chart.Chart;
import dev.logstore.figures.chart.Chart.LegendEntry;
import dev.logstore.figures.chart.Look;
import dev.logstore.figures.chart.Missing;
import dev.logstore.figures.chart.Rows;
import dev.logstore.figures.chart.Rows.Mark;
import dev.logstore.figures.chart.Rows.Row;
import dev.logstore.figures.chart.Rows.Section;
import dev.logstore.figures.chart.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How far the data set is from real logs, statistic by statistic, in yardsticks. */
final class RealismFigure implements Figure {
  /** Nearer than this is drawn here. */
  private static final double NEAREST = 0.05;

  private final List<Realism> files;

  RealismFigure(List<Realism> files) {
    this.files = List.copyOf(files);
  }

  @Override
  public String id() {
    return "realism";
  }

  @Override
  public Chart chart(Run run, Labels labels) {
    String title = Lineup.title(id(), labels);
    if (files.stream().allMatch(file -> file.distances().isEmpty())) {
      return new Chart(
          title,
          List.of(),
          List.of(new Missing("", labels.text("realism.missing"))),
          new Notes(run, labels).ofRun(List.of()));
    }
    List<Double> shares =
        files.stream().flatMap(file -> file.distances().stream()).map(Distance::share).toList();
    List<Double> extent =
        Stream.concat(Stream.of(0.5, 2.0), shares.stream().map(RealismFigure::drawn)).toList();
    List<Section> sections = new ArrayList<>();
    Lineup.by(statistics(), Distance::measure)
        .forEach(
            (measure, part) ->
                sections.add(
                    new Section(
                        labels.textOrId("measure.distance.", measure),
                        part.stream().map(each -> row(each.statistic(), labels)).toList())));
    Rows panel =
        new Rows(
            "",
            Scale.of(Axis.logarithmic(extent), labels.text("axis.realism"), labels::plainNumber),
            OptionalDouble.of(1),
            files.stream().map(file -> labels.realLog(file.name())).toList(),
            sections);
    long beyond = shares.stream().filter(share -> share > 1).count();
    return new Chart(
        title,
        IntStream.range(0, files.size())
            .mapToObj(
                i -> new LegendEntry(Look.number(i), true, labels.realLog(files.get(i).name())))
            .toList(),
        List.of(panel),
        List.of(
            labels.text("note.realism"),
            labels.text("note.realism.beyond", labels.count(beyond), labels.count(shares.size()))));
  }

  private List<Distance> statistics() {
    List<Distance> statistics = new ArrayList<>();
    for (Realism file : files) {
      for (Distance each : file.distances()) {
        if (statistics.stream().noneMatch(s -> s.statistic().equals(each.statistic()))) {
          statistics.add(each);
        }
      }
    }
    return statistics;
  }

  private Row row(String statistic, Labels labels) {
    List<Mark> marks = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      Optional<Distance> distance =
          files.get(i).distances().stream()
              .filter(each -> each.statistic().equals(statistic))
              .findFirst();
      int index = i;
      distance.ifPresent(
          each -> marks.add(new Mark(drawn(each.share()), Optional.empty(), Look.number(index))));
      values.add(distance.map(each -> labels.number(each.share())).orElse("–"));
    }
    return new Row(labels.statistic(statistic), marks, List.of(), values);
  }

  private static double drawn(double share) {
    return Math.max(share, NEAREST);
  }
}
