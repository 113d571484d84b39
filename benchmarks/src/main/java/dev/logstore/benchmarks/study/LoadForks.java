package dev.logstore.benchmarks.study;

import dev.logstore.benchmarks.load.ClientProcess;
import dev.logstore.benchmarks.load.LatencyLog;
import dev.logstore.benchmarks.load.LoadReport;
import dev.logstore.benchmarks.load.LoadTask;
import dev.logstore.benchmarks.load.Reckoning;
import dev.logstore.results.Fork;
import dev.logstore.results.Measurement;
import dev.logstore.results.Metric;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * Runs a cell of open-loop load: one client in a JVM of its own. A run that lost an event, stored
 * one twice or missed its target rate is a failed fork.
 */
final class LoadForks implements Forks {
  private static final double MICRO = 1e3;

  /** The last flush, and a store that is behind. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final StudyPlan plan;
  private final Session session;
  private final ForkRows forks;
  private final Path run;
  private final PrintStream log;

  /**
   * @param forks makes the fork of a cell
   * @param run its folder, which gets the histograms
   * @param log gets what the clients print
   */
  LoadForks(StudyPlan plan, Session session, ForkRows forks, Path run, PrintStream log) {
    this.plan = plan;
    this.session = session;
    this.forks = forks;
    this.run = run;
    this.log = log;
  }

  /** How long the load of a cell lasts. */
  static double seconds(StudyPlan plan, Cell cell) {
    return entry(plan, cell).part().seconds();
  }

  private static LoadCells.Entry entry(StudyPlan plan, Cell cell) {
    String durability = cell.arm().durability();
    return LoadCells.of(plan, schema -> durability).entries().get(cell);
  }

  @Override
  public List<Measurement> run(Cell cell, int round) {
    return forks.run(cell, round, log, fork -> measure(fork, entry(plan, cell)));
  }

  private List<Measurement> measure(Fork fork, LoadCells.Entry entry) {
    LoadPart part = entry.part();
    StoreArm arm = entry.arm();
    try (ClientFork client = new ClientFork(session, arm)) {
      LoadTask task =
          client.task(client.address(), part.arrivals(), part.workers(), part.flushSeconds(), 0);
      LoadTask.Events events = task.events();
      try (ClientProcess process = ClientProcess.start(task, List.of(), log)) {
        process.awaitStarted();
        process.awaitEnd(part.arrivals().length().plus(PATIENCE));
        LoadReport report = LoadReport.of(process.recorder(events), part.arrivals().length());
        new LatencyLog(run).write(fork.arm().id(), fork.round(), fork.startedAt(), report);
        Reckoning reckoning =
            Reckoning.of(events, process.recorder(events), arm.store(), 0, client.stored());
        if (!reckoning.isWhole()) {
          return List.of(fork.failed("sent is not stored: " + reckoning));
        }
        return report
            .missed()
            .map(reason -> List.of(fork.failed(reason)))
            .orElseGet(() -> rows(fork, report, reckoning));
      }
    }
  }

  private static List<Measurement> rows(Fork fork, LoadReport report, Reckoning reckoning) {
    List<Measurement> rows = new ArrayList<>();
    rows.add(fork.measured(Metric.LATENCY_MEAN, report.latency().getMean() / MICRO));
    rows.add(fork.measured(Metric.LATENCY_P50, percentile(report.latency(), 50)));
    rows.add(fork.measured(Metric.LATENCY_P90, percentile(report.latency(), 90)));
    rows.add(fork.measured(Metric.LATENCY_P99, percentile(report.latency(), 99)));
    rows.add(fork.measured(Metric.LATENCY_P999, percentile(report.latency(), 99.9)));
    rows.add(fork.measured(Metric.LATENCY_MAX, report.latency().getMaxValue() / MICRO));
    rows.add(fork.measured(Metric.SERVICE_TIME_P50, percentile(report.serviceTime(), 50)));
    rows.add(fork.measured(Metric.SERVICE_TIME_P99, percentile(report.serviceTime(), 99)));
    rows.add(fork.measured(Metric.SERVICE_TIME_MAX, report.serviceTime().getMaxValue() / MICRO));
    rows.add(fork.measured(Metric.LAG_P50, percentile(report.lag(), 50)));
    rows.add(fork.measured(Metric.LAG_P99, percentile(report.lag(), 99)));
    rows.add(fork.measured(Metric.LAG_MAX, report.lag().getMaxValue() / MICRO));
    rows.add(fork.measured(Metric.THROUGHPUT, report.rate()));
    rows.add(fork.measured(Metric.TARGET_RATE, report.targetRate()));
    rows.add(fork.measured(Metric.LATE, (double) report.late()));
    rows.add(fork.measured(Metric.SKIPPED, (double) report.skipped()));
    rows.add(fork.measured(Metric.FAILED, (double) report.failed()));
    rows.add(fork.measured(Metric.EVENTS_SENT, (double) reckoning.sent()));
    rows.add(fork.measured(Metric.EVENTS_STORED, (double) reckoning.stored()));
    rows.add(fork.measured(Metric.EVENTS_DROPPED, (double) reckoning.dropped()));
    report.seconds().forEach((second, values) -> second(rows, fork, second, values));
    return rows;
  }

  private static void second(
      List<Measurement> rows, Fork fork, int second, LoadReport.Second values) {
    if (values.latency().getTotalCount() > 0) {
      rows.add(fork.measured(second, Metric.LATENCY_P50, percentile(values.latency(), 50)));
      rows.add(fork.measured(second, Metric.LATENCY_P99, percentile(values.latency(), 99)));
      rows.add(fork.measured(second, Metric.LATENCY_MAX, values.latency().getMaxValue() / MICRO));
    }
    rows.add(fork.measured(second, Metric.THROUGHPUT, (double) values.answered()));
    rows.add(fork.measured(second, Metric.TARGET_RATE, (double) values.due()));
    rows.add(fork.measured(second, Metric.LATE, (double) values.late()));
  }

  private static double percentile(Histogram histogram, double percent) {
    return histogram.getValueAtPercentile(percent) / MICRO;
  }
}
