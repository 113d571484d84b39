package dev.logstore.figures;

import dev.logstore.figures.chart.Chart;
import dev.logstore.figures.chart.Chart.LegendEntry;
import dev.logstore.figures.chart.Look;
import dev.logstore.results.Arm;
import java.util.List;

/** Size before and after compression, by the choice of segment-by. */
final class CompressionFigure implements Figure {
  private static final String BENCHMARK = "compression";
  private static final int MOST_ROWS = 34;

  @Override
  public String id() {
    return BENCHMARK;
  }

  @Override
  public Chart chart(Run run, Labels labels) {
    List<SizeChange> all = SizeChange.of(run, BENCHMARK);
    if (all.isEmpty()) {
      return Lineup.missing(id(), BENCHMARK, run, labels);
    }
    List<SizeChange> shown = all.subList(0, Math.min(MOST_ROWS, all.size()));
    List<Arm> arms = shown.stream().map(SizeChange::arm).toList();
    return new Chart(
        Lineup.title(id(), labels),
        List.of(
            new LegendEntry(
                run.looks().of(arms.get(0).group()).in(Look.GREY),
                true,
                labels.text("compression.before")),
            new LegendEntry(
                run.looks().of(arms.get(0).group()), true, labels.text("compression.after"))),
        List.of(SizeChange.panel("", shown, run, labels)),
        new Notes(run, labels)
            .text("note.compression")
            .leftOut(all.size() - shown.size())
            .ofRun(arms));
  }
}
