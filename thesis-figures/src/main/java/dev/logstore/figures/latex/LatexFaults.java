package dev.logstore.figures.latex;

import dev.logstore.figures.ArmNames;
import dev.logstore.figures.Labels;
import dev.logstore.figures.Run;
import dev.logstore.results.FaultCount;
import dev.logstore.results.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The table of the faults: what became of the events, in sums over all faults of a kind. */
final class LatexFaults {
  /** Name of the table. */
  static final String NAME = "faults";

  /** Shares of the text width: fault, arm, faults, and the columns of counts. */
  private static final List<Double> WIDTHS =
      List.of(.14, .175, .06, .08, .085, .08, .105, .085, .08);

  private static final List<Metric> COLUMNS =
      List.of(
          Metric.EVENTS_SENT,
          Metric.EVENTS_STORED,
          Metric.EVENTS_LOST,
          Metric.FAILED,
          Metric.EVENTS_DUPLICATED,
          Metric.EVENTS_MISSING_NEW);

  private final Run run;
  private final Labels labels;
  private final ArmNames names;
  private final LatexMacros macros;

  LatexFaults(Run run, LatexMacros macros, Labels labels) {
    this.run = run;
    this.labels = labels;
    this.names = new ArmNames(labels);
    this.macros = macros;
  }

  /** The table; empty if the run has no faults. */
  Optional<String> table() {
    List<FaultCount> counts = FaultCount.of(run.measurements());
    if (counts.isEmpty()) {
      return Optional.empty();
    }
    List<String> header =
        new ArrayList<>(
            List.of(
                labels.text("column.fault"),
                labels.text("column.arm"),
                labels.text("column.faults")));
    COLUMNS.forEach(metric -> header.add(labels.text("column." + metric.id())));
    return Optional.of(
        LongTable.of(
            run.manifest().run(),
            NAME,
            WIDTHS,
            Tex.escape(labels.text("latex.faults.caption", run.manifest().run())),
            header,
            counts.stream().map(this::row).collect(Collectors.joining())));
  }

  private String row(FaultCount count) {
    List<String> cells = new ArrayList<>();
    cells.add(labels.textOrId("fault.", count.fault()));
    cells.add(names.full(count.unbroken()));
    cells.add(labels.count(count.faults()));
    COLUMNS.forEach(
        metric ->
            cells.add(count.events().containsKey(metric) ? labels.count(count.of(metric)) : "–"));
    return cells.stream().map(Tex::escape).collect(Collectors.joining(" & "))
        + "\\\\% "
        + macros.source(run.csvLines(count))
        + "\n";
  }
}
