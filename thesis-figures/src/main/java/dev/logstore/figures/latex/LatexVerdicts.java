package dev.logstore.figures.latex;

import dev.logstore.figures.Labels;
import dev.logstore.figures.Run;
import dev.logstore.figures.VerdictTexts;
import dev.logstore.results.claims.Verdict;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of the verdicts: what is claimed, what was measured, what follows. */
final class LatexVerdicts {
  /** Name of the table. */
  static final String NAME = "verdicts";

  /** Shares of the text width: claim, its text, what was measured, verdict. */
  private static final List<Double> WIDTHS = List.of(.06, .4, .36, .13);

  private final Run run;
  private final Labels labels;
  private final VerdictTexts texts;
  private final LatexMacros macros;

  LatexVerdicts(Run run, LatexMacros macros, Labels labels) {
    this.run = run;
    this.labels = labels;
    this.texts = new VerdictTexts(labels);
    this.macros = macros;
  }

  String table() {
    return LongTable.of(
        run.manifest().run(),
        NAME,
        WIDTHS,
        Tex.escape(labels.text("latex.verdicts.caption", run.manifest().run())),
        Stream.of("column.claim", "column.claim.text", "report.verdict.measured", "column.verdict")
            .map(labels::text)
            .toList(),
        run.verdicts().stream().map(this::row).collect(Collectors.joining()));
  }

  private String row(Verdict verdict) {
    String measured =
        verdict
            .measured()
            .map(number -> texts.measured(number) + ", " + texts.arm(number))
            .orElse(labels.of(verdict.reason()));
    return Stream.of(
                verdict.claim().id(),
                labels.of(verdict.claim().text()),
                measured,
                texts.word(verdict.outcome()))
            .map(Tex::escape)
            .collect(Collectors.joining(" & "))
        + "\\\\% "
        + macros.source(run.csvLines(verdict))
        + "\n";
  }
}
