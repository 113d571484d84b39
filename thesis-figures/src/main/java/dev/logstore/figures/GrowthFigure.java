package dev.logstore.figures;

import dev.logstore.figures.chart.Axis;
import dev.logstore.figures.chart.Chart;
import dev.logstore.figures.chart.Lines;
import dev.logstore.figures.chart.Lines.Dot;
import dev.logstore.figures.chart.Lines.Path;
import dev.logstore.figures.chart.Lines.Place;
import dev.logstore.figures.chart.Lines.Series;
import dev.logstore.figures.chart.Lines.Weight;
import dev.logstore.figures.chart.Missing;
import dev.logstore.figures.chart.Panel;
import dev.logstore.figures.chart.Rows;
import dev.logstore.figures.chart.Rows.Mark;
import dev.logstore.figures.chart.Rows.Row;
import dev.logstore.figures.chart.Rows.Section;
import dev.logstore.figures.chart.Scale;
import dev.logstore.results.Arm;
import dev.logstore.results.GrowthRate;
import dev.logstore.results.Metric;
import dev.logstore.results.Summary.Line;
import dev.logstore.results.statistics.Growth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * How queries grow with the table: the times of the thesis's own, accesses by hour in 24 hours, and
 * the exponents of those whose growth differs most from arm to arm.
 */
final class GrowthFigure implements Figure {
  private static final String BENCHMARK = "query-latency";
  private static final Metric MEDIAN = Metric.LATENCY_P50;
  private static final String QUERY = "accesses-per-hour";
  private static final int MOST_QUERIES = 5;
  private static final int MOST_ROWS = 20;
  private static final double LINEAR = 1;

  @Override
  public String id() {
    return "query-growth";
  }

  @Override
  public Chart chart(Run run, Labels labels) {
    List<Line> lines =
        run.summary().lines(BENCHMARK, MEDIAN).stream()
            .filter(line -> line.question().query().isPresent())
            .filter(line -> line.question().rowsBefore() > 0)
            .filter(line -> !line.arm().group().equals(Arm.BASELINE_AGAIN))
            .toList();
    Map<String, List<GrowthRate>> all = rates(run);
    if (all.isEmpty()) {
      return missing(run, labels, sizes(lines).size());
    }
    List<String> queries = mostDifferent(all);
    List<Arm> growing =
        queries.stream().flatMap(query -> all.get(query).stream()).map(GrowthRate::arm).toList();
    List<Line> chosen =
        lines.stream()
            .filter(line -> queries.contains(line.question().query().get()))
            .filter(line -> growing.contains(line.arm()))
            .toList();
    List<Arm> arms = Lineup.arms(chosen);
    List<Arm> shown = Lineup.first(arms, Math.max(1, MOST_ROWS / queries.size()));
    List<Line> drawn = chosen.stream().filter(line -> shown.contains(line.arm())).toList();
    Map<String, List<GrowthRate>> rates = new LinkedHashMap<>();
    queries.forEach(query -> rates.put(query, inOrder(all.get(query), shown)));

    List<Panel> panels = new ArrayList<>();
    if (rates.containsKey(QUERY)) {
      panels.add(curves(rates.get(QUERY), drawn, run, labels));
    }
    panels.add(exponents(rates, run, labels));
    Notes notes = new Notes(run, labels).points(drawn).text("note.growth");
    if (panels.size() > 1) {
      notes.text("note.growth.curves");
    }
    if (queries.size() < all.size()) {
      notes.text("note.growth.queries", labels.count(queries.size()));
    }
    notes.leftOut(arms.size() - shown.size());
    return new Chart(Lineup.title(id(), labels), List.of(), panels, notes.ofRun(shown));
  }

  private Chart missing(Run run, Labels labels, int sizes) {
    String reason = labels.text("growth.missing", labels.count(sizes));
    return new Chart(
        Lineup.title(id(), labels),
        List.of(),
        List.of(new Missing("", reason)),
        new Notes(run, labels).ofRun(List.of()));
  }

  /** By query. */
  private static Map<String, List<GrowthRate>> rates(Run run) {
    List<GrowthRate> rates =
        run.growth().stream()
            .filter(rate -> rate.benchmark().equals(BENCHMARK) && rate.metric().equals(MEDIAN))
            .filter(rate -> rate.query().isPresent())
            .filter(rate -> !rate.arm().group().equals(Arm.BASELINE_AGAIN))
            .toList();
    return Lineup.by(rates, rate -> rate.query().get());
  }

  private static List<GrowthRate> inOrder(List<GrowthRate> rates, List<Arm> arms) {
    return rates.stream()
        .filter(rate -> arms.contains(rate.arm()))
        .sorted(Comparator.comparing(rate -> arms.indexOf(rate.arm())))
        .toList();
  }

  /** The queries that a page holds, that of the thesis among them; in their order. */
  private static List<String> mostDifferent(Map<String, List<GrowthRate>> rates) {
    List<String> kept =
        rates.keySet().stream()
            .sorted(
                Comparator.comparing((String query) -> !query.equals(QUERY))
                    .thenComparing(query -> -spread(rates.get(query))))
            .limit(MOST_QUERIES)
            .toList();
    return rates.keySet().stream().filter(kept::contains).toList();
  }

  private static double spread(List<GrowthRate> rates) {
    DoubleSummaryStatistics exponents =
        rates.stream().mapToDouble(rate -> rate.growth().exponent()).summaryStatistics();
    return exponents.getMax() - exponents.getMin();
  }

  private static Lines curves(List<GrowthRate> rates, List<Line> drawn, Run run, Labels labels) {
    List<Line> lines =
        drawn.stream().filter(line -> line.question().query().get().equals(QUERY)).toList();
    return new Lines(
        labels.query(QUERY),
        Scale.of(
            Axis.logarithmicAt(sizes(lines)),
            labels.text("axis.rows"),
            t -> labels.count(Math.round(t))),
        Scale.of(
            Axis.logarithmic(Lineup.extent(lines)),
            labels.text("axis.median"),
            t -> labels.tick(t, MEDIAN)),
        rates.stream().map(rate -> series(rate, lines, run, labels)).toList());
  }

  private static List<Double> sizes(List<Line> lines) {
    return lines.stream().map(line -> (double) line.question().rowsBefore()).distinct().toList();
  }

  private static Series series(GrowthRate rate, List<Line> lines, Run run, Labels labels) {
    List<Dot> dots =
        lines.stream()
            .filter(line -> line.arm().equals(rate.arm()))
            .map(line -> dot(line, labels))
            .toList();
    Path fit =
        new Path(
            Weight.STRONG,
            dots.stream().map(dot -> new Place(dot.x(), rate.growth().at(dot.x()))).toList());
    return new Series(
        new ArmNames(labels).table(rate.arm()),
        run.looks().of(rate.arm().group()),
        dots,
        List.of(fit));
  }

  private static Dot dot(Line line, Labels labels) {
    long rows = line.question().rowsBefore();
    double value = line.summary().value();
    return new Dot(
        rows, value, Lineup.whisker(line), labels.count(rows) + " " + labels.value(value, MEDIAN));
  }

  private static Rows exponents(Map<String, List<GrowthRate>> rates, Run run, Labels labels) {
    List<Double> extent =
        Stream.concat(
                Stream.of(LINEAR),
                rates.values().stream().flatMap(List::stream).flatMap(GrowthFigure::extent))
            .toList();
    List<Section> sections =
        rates.entrySet().stream()
            .map(
                query ->
                    new Section(
                        labels.query(query.getKey()),
                        query.getValue().stream().map(rate -> row(rate, run, labels)).toList()))
            .toList();
    return new Rows(
        labels.text("growth.exponents"),
        Scale.of(Axis.linear(extent), labels.text("axis.exponent"), labels::plainNumber),
        OptionalDouble.of(LINEAR),
        List.of("", labels.text("column.interval")),
        sections);
  }

  private static Stream<Double> extent(GrowthRate rate) {
    Growth growth = rate.growth();
    return Stream.concat(
        Stream.of(growth.exponent()),
        growth.interval().stream().flatMap(ends -> Stream.of(ends.low(), ends.high())));
  }

  private static Row row(GrowthRate rate, Run run, Labels labels) {
    Growth growth = rate.growth();
    return new Row(
        new ArmNames(labels).table(rate.arm()),
        List.of(
            new Mark(
                growth.exponent(),
                growth.interval().map(Lineup::whisker),
                run.looks().of(rate.arm().group()))),
        List.of(),
        List.of(labels.exponent(growth.exponent()), labels.exponents(growth.interval())));
  }
}
