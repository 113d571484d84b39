package dev.logstore.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The rig with a clock that only moves when somebody waits or works. */
class LoadRigTest {
  private static final long MILLISECOND = 1_000_000;
  private static final Duration TEN_SECONDS = Duration.ofSeconds(10);
  private static final long SERVICE = MILLISECOND;

  private final MockClock clock = new MockClock();

  @Test
  void aStoreThatKeepsUpHasNoLateEvents() {
    LoadReport report = run(event -> work(SERVICE));

    assertThat(report.late()).isZero();
    assertThat(report.latency().getTotalCount()).isEqualTo(1000);
    assertThat((double) report.latency().getMaxValue()).isCloseTo(SERVICE, within(1e4));
    assertThat(report.rate()).isEqualTo(report.targetRate()).isEqualTo(100);
    assertThat(report.missed()).isEmpty();
  }

  @Test
  void aStallOfASecondMakesAHundredEventsLateAtAHundredASecond() {
    LoadReport report = run(event -> work(event == 300 ? 1000 * MILLISECOND : SERVICE));

    // A closed loop would have seen one slow event. The backlog is worked off in 1/9 of the stall.
    assertThat(report.late()).isBetween(100L, 115L);
    assertThat((double) report.latency().getMaxValue()).isCloseTo(1e9, within(1e7));
    assertThat((double) report.latency().getValueAtPercentile(95)).isGreaterThan(400 * MILLISECOND);
    assertThat((double) report.serviceTime().getValueAtPercentile(95)).isLessThan(2 * MILLISECOND);
    assertThat((double) report.lag().getMaxValue()).isCloseTo(990e6, within(1e7));
    assertThat(report.missed()).isEmpty();
  }

  @Test
  void theSecondsOfAStallShowItWhereTheEventsWereDue() {
    LoadReport report = run(event -> work(event == 300 ? 1000 * MILLISECOND : SERVICE));

    assertThat(report.seconds()).hasSize(10);
    assertThat(report.seconds().get(3).late()).isZero();
    assertThat(report.seconds().get(4).late()).isEqualTo(99);
    assertThat(report.seconds().get(4).due()).isEqualTo(100);
    assertThat(report.seconds().get(4).answered()).isZero();
    assertThat(report.seconds().get(5).answered()).isGreaterThan(190);
    assertThat(report.seconds().get(6).late()).isZero();
  }

  @Test
  void aStoreThatIsTooSlowMissesTheTargetRate() {
    LoadReport report = run(event -> work(12 * MILLISECOND));

    assertThat(report.missed())
        .hasValueSatisfying(
            reason -> assertThat(reason).contains("the target rate was missed: 83.3 of 100.0"));
  }

  @Test
  void refusedEventsAreCountedAndDoNotMakeTheRate() {
    LoadReport report = run(event -> work(SERVICE) && event % 10 != 0);

    assertThat(report.failed()).isEqualTo(100);
    assertThat(report.missed()).hasValueSatisfying(r -> assertThat(r).contains("100 failed"));
  }

  @Test
  void eventsThatAreTooLateAreSkippedWhereThatIsWanted() {
    LatencyRecorder recorder = recorder();
    new LoadRig(
            new LoadRig.Settings(1, Duration.ofMillis(100)),
            clock,
            event -> work(event == 300 ? 1000 * MILLISECOND : SERVICE))
        .run(recorder);
    LoadReport report = LoadReport.of(recorder, TEN_SECONDS);

    assertThat(report.skipped()).isBetween(85L, 95L);
    assertThat(report.latency().getTotalCount() + report.skipped()).isEqualTo(1000);
    assertThat(report.missed()).isPresent();
  }

  @Test
  void whatAWorkerThrowsEndsTheRun() {
    assertThatThrownBy(
            () ->
                new LoadRig(
                        new LoadRig.Settings(3, Duration.ZERO),
                        event -> {
                          throw new IllegalStateException("a fault of the harness");
                        })
                    .run(recorder()))
        .hasRootCauseMessage("a fault of the harness");
  }

  @Test
  void aBadSettingIsNamed() {
    assertThatThrownBy(() -> new LoadRig.Settings(0, Duration.ZERO))
        .hasMessageContaining("workers: 0");
  }

  private LoadReport run(LoadRig.Sink sink) {
    LatencyRecorder recorder = recorder();
    new LoadRig(new LoadRig.Settings(1, Duration.ZERO), clock, sink).run(recorder);
    return LoadReport.of(recorder, TEN_SECONDS);
  }

  private static LatencyRecorder recorder() {
    long[] times = RateProfile.steady(100).times(TEN_SECONDS);
    return new LatencyRecorder(times, ByteBuffer.allocate(times.length));
  }

  private boolean work(long nanos) {
    clock.now += nanos;
    return true;
  }

  private static final class MockClock implements LoadClock {
    private long now = 42;

    @Override
    public long nanoTime() {
      return now;
    }

    @Override
    public void waitUntil(long nanoTime) {
      now = Math.max(now, nanoTime);
    }
  }
}
