package dev.logstore.figures.report;

import dev.logstore.figures.AnswerRows;
import dev.logstore.figures.Labels;
import dev.logstore.figures.Run;
import dev.logstore.results.Fork;
import dev.logstore.results.Measurement;
import java.util.List;
import java.util.stream.Stream;

/** What is not there, and why: what a server lacks, forks that failed, warnings. */
final class Gaps {
  private final Run run;
  private final Labels labels;

  Gaps(Run run, Labels labels) {
    this.run = run;
    this.labels = labels;
  }

  void write(Html main) {
    tableOr(
        main,
        "notavailable",
        List.of("column.what", "column.server", "column.reason"),
        run.manifest().notAvailable().stream()
            .map(gap -> List.of(labels.of(gap.what()), gap.server(), labels.of(gap.reason())))
            .toList());
    AnswerRows rows = new AnswerRows(labels);
    tableOr(
        main,
        "failed",
        List.of("column.question", "column.arm", "column.round", "column.reason"),
        run.summary().failedForks().stream().map(failed -> failedFork(failed, rows)).toList());
    main.part("warnings", labels.text("report.warnings"));
    List<String> warnings =
        Stream.concat(
                run.manifest().warnings().stream().map(labels::of), run.fileWarnings().stream())
            .toList();
    if (warnings.isEmpty()) {
      main.paragraph(labels.text("report.warnings.none"));
    } else {
      main.list(warnings);
    }
  }

  private List<String> failedFork(Measurement failed, AnswerRows rows) {
    Fork fork = failed.fork();
    return List.of(
        labels.benchmark(fork.benchmark())
            + fork.query().map(query -> " – " + labels.query(query)).orElse(""),
        rows.arm(fork.arm()),
        labels.count(fork.round()),
        failed.reason().orElse(""));
  }

  private void tableOr(Html main, String part, List<String> header, List<List<String>> rows) {
    String title = labels.text("report." + part);
    main.part(part, title);
    if (rows.isEmpty()) {
      main.paragraph(labels.text("report." + part + ".none"));
    } else {
      main.table(title, header.stream().map(labels::text).toList(), rows);
    }
  }
}
