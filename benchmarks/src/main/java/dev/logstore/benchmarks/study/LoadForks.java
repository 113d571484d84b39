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

/**
 * Open-loop load: one client in a JVM of its own. A run that lost an event, stored one twice or
 * missed its target rate is a failed fork.
 */
final class LoadForks {
  /** The last flush, and a store that is behind. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Session session;
  private final Path run;
  private final PrintStream log;

  /**
   * @param run its folder, which gets the histograms
   * @param log gets what the clients print
   */
  LoadForks(Session session, Path run, PrintStream log) {
    this.session = session;
    this.run = run;
    this.log = log;
  }

  List<Measurement> measure(Fork fork, Work.Load work) {
    LoadPart part = work.part();
    StoreArm arm = work.arm();
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
    Latencies serviceTime = Latencies.of(report.serviceTime());
    Latencies lag = Latencies.of(report.lag());
    List<Measurement> rows = new ArrayList<>(Latencies.of(report.latency()).rows(fork));
    rows.add(fork.measured(Metric.SERVICE_TIME_P50, serviceTime.percentile(50)));
    rows.add(fork.measured(Metric.SERVICE_TIME_P99, serviceTime.percentile(99)));
    rows.add(fork.measured(Metric.SERVICE_TIME_MAX, serviceTime.max()));
    rows.add(fork.measured(Metric.LAG_P50, lag.percentile(50)));
    rows.add(fork.measured(Metric.LAG_P99, lag.percentile(99)));
    rows.add(fork.measured(Metric.LAG_MAX, lag.max()));
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
    Latencies latency = Latencies.of(values.latency());
    if (latency.samples() > 0) {
      rows.add(fork.measured(second, Metric.LATENCY_P50, latency.percentile(50)));
      rows.add(fork.measured(second, Metric.LATENCY_P99, latency.percentile(99)));
      rows.add(fork.measured(second, Metric.LATENCY_MAX, latency.max()));
    }
    rows.add(fork.measured(second, Metric.THROUGHPUT, (double) values.answered()));
    rows.add(fork.measured(second, Metric.TARGET_RATE, (double) values.due()));
    rows.add(fork.measured(second, Metric.LATE, (double) values.late()));
  }
}
