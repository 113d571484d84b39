package dev.logstore.benchmarks.study;

import dev.logstore.benchmarks.query.Query;
import dev.logstore.results.Fork;
import dev.logstore.results.Harness;
import dev.logstore.results.Measurement;
import dev.logstore.results.Metric;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/** Runs one cell in one fork and turns what JMH says into rows. */
final class ForkRunner implements Forks {
  /** The counter that throughput harnesses keep. */
  private static final String EVENTS = "events";

  private final StudyPlan plan;
  private final Path sessionFile;
  private final String dataset;
  private final long rowsBefore;
  private final Path classArchive;
  private final QueryPlans plans;
  private final Path report;
  private final PrintStream log;
  private final Clock clock;

  /**
   * @param classArchive where {@link #archiveClasses} keeps loaded classes for later forks
   * @param plans explains queries
   * @param log gets JMH's own output
   */
  ForkRunner(
      StudyPlan plan,
      Path sessionFile,
      String dataset,
      long rowsBefore,
      Path classArchive,
      QueryPlans plans,
      PrintStream log,
      Clock clock) {
    this.plan = plan;
    this.sessionFile = sessionFile;
    this.dataset = dataset;
    this.rowsBefore = rowsBefore;
    this.classArchive = classArchive;
    this.plans = plans;
    this.report = Path.of(sessionFile + ".report");
    this.log = log;
    this.clock = clock;
  }

  /**
   * Runs a cell once to no other end than that the forks to come find their classes loaded and
   * verified (class data sharing), which saves a third of a second in each. What is measured is not
   * touched: it begins after the classes are there. Without an archive forks only start slower.
   *
   * @return how long it took: what a fork costs on this machine beside its measuring
   */
  Duration archiveClasses(Cell cell) {
    Instant start = clock.instant();
    log.printf("%n=== classes for the forks to come: %s%n", cell.title());
    OutputFormat output = OutputFormatFactory.createFormatInstance(log, VerboseMode.NORMAL);
    try {
      new Runner(
              options(cell, "-XX:ArchiveClassesAtExit=" + classArchive)
                  .warmupIterations(0)
                  .measurementIterations(1)
                  .measurementTime(TimeValue.milliseconds(1))
                  .build(),
              output)
          .run();
    } catch (RunnerException e) {
      e.printStackTrace(log);
    }
    return Duration.between(start, clock.instant());
  }

  @Override
  public List<Measurement> run(Cell cell, int round) {
    Fork fork =
        new Fork(
            cell.harness(),
            cell.benchmark(),
            cell.arm(),
            cell.query(),
            dataset,
            rowsBefore(cell),
            round,
            clock.instant());
    log.printf("%n=== round %d: %s%n", round, cell.title());
    OutputFormat output = OutputFormatFactory.createFormatInstance(log, VerboseMode.NORMAL);
    try {
      Collection<RunResult> results = new Runner(options(cell, sharing()).build(), output).run();
      if (results.size() != 1) {
        return List.of(fork.failed(results.size() + " results of one fork"));
      }
      List<Measurement> rows = new ArrayList<>(rows(fork, results.iterator().next()));
      ForkReport.take(report, (metric, value) -> rows.add(fork.measured(metric, value)));
      if (cell.harness() == Harness.QUERY) {
        rows.addAll(plans.explain(fork, Query.of(cell.query().orElseThrow()), cell.rows()));
      }
      return rows;
    } catch (SQLException | IOException e) {
      e.printStackTrace(log);
      return List.of(fork.failed("no plan of the query: " + e.getMessage()));
    } catch (RunnerException e) {
      e.printStackTrace(log);
      return List.of(fork.failed(reason(e)));
    } finally {
      log.flush();
    }
  }

  private long rowsBefore(Cell cell) {
    if (cell.startsEmpty()) {
      return 0;
    }
    return cell.rows() == Session.ALL_ROWS ? rowsBefore : cell.rows();
  }

  private String sharing() {
    return Files.exists(classArchive) ? "-XX:SharedArchiveFile=" + classArchive : "-Xshare:auto";
  }

  private ChainedOptionsBuilder options(Cell cell, String sharing) {
    Work.Jmh work = (Work.Jmh) cell.work();
    StudyPlan.Timing timing = plan.timing();
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("\\." + work.benchmark() + "\\.")
            .forks(1)
            .threads(cell.threads())
            .warmupIterations(timing.warmupIterations())
            .warmupTime(TimeValue.milliseconds(timing.warmupMilliseconds()))
            .measurementIterations(timing.iterations())
            .measurementTime(TimeValue.milliseconds(timing.iterationMilliseconds()))
            .shouldFailOnError(true)
            .jvmArgsPrepend(
                "-D" + Session.PROPERTY + "=" + sessionFile,
                "-D" + ForkReport.PROPERTY + "=" + report,
                sharing);
    cell.parameters().forEach(options::param);
    return options;
  }

  private static List<Measurement> rows(Fork fork, RunResult result) {
    List<Measurement> rows = new ArrayList<>();
    BenchmarkResult benchmark = result.getBenchmarkResults().iterator().next();
    BenchmarkParams params = result.getParams();
    switch (params.getMode()) {
      case SampleTime -> {
        rows.addAll(Latencies.of(benchmark.getPrimaryResult().getStatistics()).rows(fork));
        int iteration = 1;
        for (IterationResult each : benchmark.getIterationResults()) {
          Statistics statistics = each.getPrimaryResult().getStatistics();
          rows.add(fork.measured(iteration, Metric.LATENCY_MEAN, statistics.getMean()));
          rows.add(fork.measured(iteration, Metric.LATENCY_P50, statistics.getPercentile(50)));
          rows.add(fork.measured(iteration, Metric.LATENCY_P99, statistics.getPercentile(99)));
          iteration++;
        }
      }
      case Throughput -> {
        rows.add(
            fork.measured(
                Metric.THROUGHPUT, benchmark.getSecondaryResults().get(EVENTS).getScore()));
        int iteration = 1;
        for (IterationResult each : benchmark.getIterationResults()) {
          rows.add(
              fork.measured(
                  iteration++,
                  Metric.THROUGHPUT,
                  each.getSecondaryResults().get(EVENTS).getScore()));
        }
      }
      case AverageTime -> {
        // The parts that it is made of stand in the fork's report.
      }
      default -> throw new IllegalStateException("no harness has the mode " + params.getMode());
    }
    return rows;
  }

  /** The innermost cause: JMH wraps what the harness threw. */
  private static String reason(Throwable thrown) {
    Throwable cause = thrown;
    while (true) {
      Throwable inner =
          cause.getCause() != null
              ? cause.getCause()
              : cause.getSuppressed().length > 0 ? cause.getSuppressed()[0] : null;
      if (inner == null) {
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
      }
      cause = inner;
    }
  }
}
