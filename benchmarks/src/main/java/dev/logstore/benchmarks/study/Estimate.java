package dev.logstore.benchmarks.study;

import dev.logstore.results.Harness;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * How long a study will take: the plan's own times, and what comes on top of them.
 *
 * <p>What comes on top was measured with the quick plan on two cores of a virtual machine. Another
 * machine is slower or faster by the factor between its {@link ForkRunner#archiveClasses warm-up
 * fork} and that one's.
 *
 * @param preparation data set, servers, tables, comparison of the queries
 * @param round every cell once
 * @param rounds number of them
 */
record Estimate(Duration preparation, Duration round, int rounds) {
  /** Start and stop of both servers. */
  private static final double SERVERS = 4;

  /** Generating a million events; nothing if they are there. */
  private static final double GENERATION = 10;

  /** Loading, verifying and vacuuming a million events in one schema. */
  private static final double LOADING = 31;

  /** Every query once on every schema, and its plan, for a million events. */
  private static final double QUERY = 0.6;

  /** Start of a JVM, connection, first use of all classes. */
  private static final double FORK = 0.45;

  /** A copy of the template, its checkpoint, and the digest of what was written. */
  private static final double COPY = 0.55;

  /** The same for each million events in the template. */
  private static final double COPY_MILLION = 2.5;

  /** The warm-up fork on the machine of these figures, for an empty table. */
  private static final double WARM_UP = 2.2;

  private static final double MILLION = 1e6;

  /**
   * Before anything has run.
   *
   * @param events rows of the data set
   * @param made true if the data set is there
   */
  static Estimate of(StudyPlan plan, List<Cell> cells, long events, boolean made) {
    double millions = events / MILLION;
    int schemas = plan.schemas().size();
    double preparation =
        SERVERS
            + (made ? 0 : GENERATION * millions)
            + LOADING * millions * schemas
            + QUERY * millions * schemas * plan.queries().size();
    double round = cells.stream().mapToDouble(cell -> seconds(plan, cell, millions)).sum();
    return new Estimate(duration(preparation), duration(round), plan.rounds());
  }

  private static double seconds(StudyPlan plan, Cell cell, double millions) {
    if (!cell.isJmh()) {
      return LoadForks.seconds(plan, cell) + FORK + COPY + COPY_MILLION * millions;
    }
    double measuring = plan.timing().total().toMillis() / 1e3;
    return cell.harness() == Harness.INSERT
        ? measuring + FORK + COPY + COPY_MILLION * millions
        : measuring + FORK;
  }

  /** The same study on the machine whose warm-up fork took that long. */
  Estimate scaledBy(Duration warmUp, StudyPlan plan, List<Cell> cells, long events) {
    double expected = WARM_UP + COPY_MILLION * events / MILLION;
    double factor = warmUp.toMillis() / 1e3 / expected;
    double measuring =
        cells.stream()
            .mapToDouble(
                cell ->
                    cell.isJmh()
                        ? plan.timing().total().toMillis() / 1e3
                        : LoadForks.seconds(plan, cell))
            .sum();
    double overhead = round.toMillis() / 1e3 - measuring;
    return new Estimate(preparation, duration(measuring + overhead * factor), rounds);
  }

  Duration total() {
    return preparation.plus(round.multipliedBy(rounds));
  }

  double seconds() {
    return total().toMillis() / 1e3;
  }

  /** A duration as a person says it. */
  static String text(Duration duration) {
    long minutes = duration.toMinutes();
    return minutes < 90
        ? String.format(Locale.ROOT, "%d:%02d min", minutes, duration.toSecondsPart())
        : String.format(Locale.ROOT, "%d:%02d h", duration.toHours(), duration.toMinutesPart());
  }

  private static Duration duration(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1e3));
  }
}
