package dev.logstore.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultCountTest {
  private static final Arm DUAL =
      Arm.of("plugin", "timescaledb", "plugin", "fsync=on")
          .withFactor(FaultCount.FAULT, "server-kill");

  @Test
  void eventsAreAddedUpOverTheForksOfAnArm() {
    List<FaultCount> counts =
        FaultCount.of(
            List.of(
                fork(1).measured(Metric.EVENTS_SENT, 100),
                fork(1).measured(Metric.EVENTS_LOST, 3),
                fork(1).measured(Metric.OUTAGE_TIME, 5e6),
                fork(2).measured(Metric.EVENTS_SENT, 100),
                fork(2).measured(Metric.EVENTS_LOST, 1),
                fork(2).measured(Metric.EVENTS_MISSING_NEW, 40),
                fork(3).failed("the server did not come back")));

    assertThat(counts).hasSize(1);
    FaultCount count = counts.get(0);
    assertThat(count.fault()).isEqualTo("server-kill");
    assertThat(count.faults()).isEqualTo(2);
    assertThat(count.of(Metric.EVENTS_SENT)).isEqualTo(200);
    assertThat(count.share(Metric.EVENTS_LOST)).isEqualTo(2.0);
    assertThat(count.events())
        .containsOnlyKeys(Metric.EVENTS_SENT, Metric.EVENTS_LOST, Metric.EVENTS_MISSING_NEW);
  }

  @Test
  void whatIsNoFaultIsNotCounted() {
    Fork load = Fork.of(Harness.LOAD, "latency-under-load", DUAL, "small-1", 0, 1, Instant.EPOCH);

    assertThat(FaultCount.of(List.of(load.measured(Metric.EVENTS_SENT, 100)))).isEmpty();
  }

  private static Fork fork(int round) {
    return Fork.of(Harness.FAULT, "fault", DUAL, "small-1", 0, round, Instant.EPOCH);
  }
}
