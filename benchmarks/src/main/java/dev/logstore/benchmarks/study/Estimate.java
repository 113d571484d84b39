package dev.logstore.benchmarks.study;

import dev.logstore.results.Arm;
import dev.logstore.results.Harness;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * How long a study will take: the plan's own times, and what comes on top of them.
 *
 * <p>What comes on top was measured with the plans that ship on two cores of a virtual machine.
 * Another machine is slower or faster by the factor between its {@link ForkRunner#archiveClasses
 * warm-up fork} and that one's.
 *
 * @param plan what is measured
 * @param cells what a round measures
 * @param size of the data sets
 * @param slowness how many times slower this machine is than that one, in what comes on top
 * @param preparation data sets, servers, tables, comparison of the queries
 */
record Estimate(
    StudyPlan plan, List<Cell> cells, DatasetSize size, double slowness, Duration preparation) {
  /** Start and stop of both servers. */
  private static final double SERVERS = 4;

  /** Generating a million events; nothing if they are there. */
  private static final double GENERATION = 10;

  /** Loading, verifying and vacuuming a million events in one schema. */
  private static final double LOADING = 21;

  /** A query once on one schema, and its plan, for a million events. */
  private static final double QUERY = 0.1;

  /** Stop and start of a server, for a query on a cold one. */
  private static final double RESTART = 3;

  /** Start of a JVM, connection, first use of all classes. */
  private static final double FORK = 0.45;

  /** Warm-up and last flush of a load client, and the comparison of what it sent and stored. */
  private static final double CLIENT = 2;

  /** Until PostgreSQL has settled how it answers a query, for a million events. */
  private static final double SETTLING = 0.6;

  /** A copy of the template, its checkpoint, and the digest of what was written. */
  private static final double COPY = 0.85;

  /** The same for each million events in the template. */
  private static final double COPY_MILLION = 2.5;

  /** Comparing what a second of buffered writes has stored; more or less by how fast they are. */
  private static final double STORED = 1.4;

  /** The warm-up fork on the machine of these figures, for an empty table. */
  private static final double WARM_UP = 2.2;

  private static final double MILLION = 1e6;

  /** Before anything has run. */
  static Estimate of(StudyPlan plan, List<Cell> cells, DatasetSize size) {
    Estimate unprepared = new Estimate(plan, List.copyOf(cells), size, 1, Duration.ZERO);
    Duration generation =
        duration(GENERATION * unprepared.millions() * (size.sets() - size.made()));
    Duration loading = unprepared.loading().multipliedBy(size.sets());
    return unprepared.prepared(duration(SERVERS).plus(generation).plus(loading));
  }

  /**
   * After the preparation, on the machine whose warm-up fork took that long.
   *
   * @param warmUp zero if there was none
   * @param took what the preparation has taken, with all that is still to be loaded
   */
  Estimate onThisMachine(Duration warmUp, Duration took) {
    double expected = WARM_UP + COPY_MILLION * millions();
    double slower = warmUp.isZero() ? 1 : warmUp.toMillis() / 1e3 / expected;
    return new Estimate(plan, cells, size, slower, took);
  }

  private Estimate prepared(Duration took) {
    return new Estimate(plan, cells, size, slowness, took);
  }

  /** One data set into every schema, and every query once on each, with its plan. */
  Duration loading() {
    int schemas = plan.schemas().size();
    double parts = plan.sizes().stream().mapToLong(Long::longValue).sum() / MILLION;
    double perMillion = LOADING + QUERY * plan.chosenQueries().size();
    return duration(perMillion * schemas * (millions() + parts));
  }

  /** One fork of a cell. */
  Duration fork(Cell cell) {
    boolean writes = cell.harness() != Harness.QUERY;
    Duration measuring = measuring(cell);
    double besides =
        FORK
            + (cell.isJmh() ? 0 : CLIENT)
            + (writes ? COPY + COPY_MILLION * millions() : SETTLING * millions())
            + (storesByBatch(cell) ? STORED * measuring.toMillis() / 1e3 : 0);
    return measuring.plus(duration(besides * slowness));
  }

  private static boolean storesByBatch(Cell cell) {
    return cell.benchmark().equals(InsertBenchmark.INSERT_THROUGHPUT.id())
        && cell.arm().writer().filter(Arm.BUFFERED::equals).isPresent();
  }

  private Duration measuring(Cell cell) {
    Work work = cell.work();
    if (work instanceof Work.Jmh) {
      return plan.timing().total();
    }
    if (work instanceof Work.Load load) {
      return duration(load.part().seconds());
    }
    if (work instanceof Work.Fault fault) {
      return duration(fault.part().seconds());
    }
    return duration(
        work instanceof Work.Lifecycle ? LifecycleForks.seconds(size.events()) : RESTART);
  }

  /** Every cell once. */
  Duration round() {
    return cells.stream().map(this::fork).reduce(Duration.ZERO, Duration::plus);
  }

  Duration total() {
    return preparation.plus(round().multipliedBy(plan.rounds()));
  }

  private double millions() {
    return size.events() / MILLION;
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
