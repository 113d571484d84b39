package dev.logstore.results.cli;

import dev.logstore.results.Fork;
import dev.logstore.results.Measurement;
import java.util.List;
import java.util.function.Predicate;

/** The forks of a run that gave nothing, for every output that speaks of the others. */
record FailedForks(List<Measurement> rows) {

  /** The failed ones among the rows of a run. */
  static FailedForks of(List<Measurement> rows) {
    return new FailedForks(rows.stream().filter(Measurement::failed).toList());
  }

  /** How many of them are such. */
  long count(Predicate<Fork> such) {
    return rows.stream().map(Measurement::fork).filter(such).count();
  }

  /** One line each, with the reason. */
  List<String> lines() {
    return rows.stream().map(FailedForks::line).toList();
  }

  private static String line(Measurement failed) {
    Fork fork = failed.fork();
    return "%s%s, %s, round %d: %s"
        .formatted(
            fork.benchmark(),
            fork.query().map(query -> " " + query).orElse(""),
            fork.arm().id(),
            fork.round(),
            failed.reason().orElseThrow());
  }
}
