package dev.logstore.benchmarks.study;

import dev.logstore.benchmarks.database.ServerKind;
import dev.logstore.benchmarks.database.ServerPair;
import dev.logstore.benchmarks.faults.FaultExperiment;
import dev.logstore.benchmarks.load.Reckoning;
import dev.logstore.results.Fork;
import dev.logstore.results.Measurement;
import dev.logstore.results.Metric;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Load with a fault in its middle. Loss is what is measured here: it fails no fork. */
final class FaultForks {
  private final Session session;
  private final ServerPair servers;
  private final PrintStream log;

  /**
   * @param log gets what the clients print
   */
  FaultForks(Session session, ServerPair servers, PrintStream log) {
    this.session = session;
    this.servers = servers;
    this.log = log;
  }

  List<Measurement> measure(Fork fork, Work.Fault work) {
    FaultPart part = work.part();
    StoreArm arm = work.arm();
    ServerKind server = arm.schema().server();
    try (ClientFork client = new ClientFork(session, arm)) {
      FaultExperiment.Outcome outcome =
          new FaultExperiment(
                  work.kind(),
                  part.moment(fork.round()),
                  part.outage(),
                  servers.server(server).faults(),
                  log)
              .run(
                  client.address(),
                  address ->
                      client.task(
                          address,
                          part.arrivals(),
                          null,
                          part.flushSeconds(),
                          work.kind().poisonEvery()),
                  client::stored);
      return rows(fork, outcome);
    }
  }

  private static List<Measurement> rows(Fork fork, FaultExperiment.Outcome outcome) {
    List<Measurement> rows = new ArrayList<>();
    Reckoning reckoning = outcome.reckoning();
    rows.add(fork.measured(Metric.EVENTS_SENT, (double) reckoning.sent()));
    rows.add(fork.measured(Metric.EVENTS_STORED, (double) reckoning.stored()));
    rows.add(fork.measured(Metric.EVENTS_LOST, (double) reckoning.lost()));
    rows.add(fork.measured(Metric.EVENTS_DUPLICATED, (double) reckoning.duplicated()));
    rows.add(fork.measured(Metric.EVENTS_DROPPED, (double) reckoning.dropped()));
    rows.add(fork.measured(Metric.EVENTS_REFUSED, (double) reckoning.refused()));
    rows.add(fork.measured(Metric.FAILED, (double) reckoning.failed()));
    List<Long> missing = reckoning.missing();
    if (missing.size() == 2) {
      rows.add(fork.measured(Metric.EVENTS_MISSING_OLD, (double) missing.get(0)));
      rows.add(fork.measured(Metric.EVENTS_MISSING_NEW, (double) missing.get(1)));
    }
    rows.add(fork.measured(Metric.OUTAGE_TIME, micros(outcome.outage())));
    outcome
        .recovery()
        .ifPresent(
            recovery -> {
              rows.add(fork.measured(Metric.LATENCY_MAX, micros(recovery.longestWait())));
              rows.add(
                  fork.measured(
                      Metric.VISIBILITY_DELAY_MAX, micros(recovery.longestUntilVisible())));
              recovery
                  .catchUp()
                  .ifPresent(time -> rows.add(fork.measured(Metric.CATCH_UP_TIME, micros(time))));
            });
    return rows;
  }

  private static double micros(Duration time) {
    return time.toNanos() / 1e3;
  }
}
