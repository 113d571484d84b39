package dev.logstore.benchmarks.study;

import dev.logstore.results.Fork;
import dev.logstore.results.Measurement;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/**
 * The rows of forks that JMH does not run: those that are measured, or the one of a failure.
 *
 * @param dataset name of the data set
 * @param rowsBefore rows in the table before the fork
 * @param log gets the reason of a failure
 */
record ForkRows(String dataset, long rowsBefore, Clock clock, PrintStream log) {

  /** Never throws for a fork that fails: its one row says why. */
  List<Measurement> run(Cell cell, int round, Function<Fork, List<Measurement>> measure) {
    Fork fork =
        new Fork(
            cell.harness(),
            cell.benchmark(),
            cell.arm(),
            cell.query(),
            dataset,
            rowsBefore,
            round,
            clock.instant());
    log.printf("%n=== round %d: %s%n", round, cell.title());
    try {
      return measure.apply(fork);
    } catch (RuntimeException e) {
      e.printStackTrace(log);
      return List.of(fork.failed(String.valueOf(e.getMessage())));
    } finally {
      log.flush();
    }
  }
}
