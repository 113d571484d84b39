package dev.logstore.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One event every 100 ms; the database is away until 500 ms after the start. */
class RecoveryTest {
  private static final long MS = 1_000_000;
  private static final Instant START = Instant.ofEpochSecond(1000);
  private static final Instant MENDED = START.plusMillis(500);

  private final LatencyRecorder recorder =
      new LatencyRecorder(
          RateProfile.steady(10).times(Duration.ofSeconds(1)), ByteBuffer.allocate(10));

  @Test
  void requestsThatWaitedForTheDatabaseHaveCaughtUpWhenOneBeginsInTime() {
    inTime(0, 1, 2);
    // Due at 300 ms, it holds its worker until the database is back; the next ones are late.
    took(3, 300, 520);
    took(4, 520, 540);
    took(5, 540, 560);
    inTime(6, 7, 8, 9);

    Recovery recovery = Recovery.of(recorder, account(List.of(), List.of(), List.of()), MENDED);

    assertThat(recovery.longestWait()).isEqualTo(Duration.ofMillis(220));
    assertThat(recovery.longestUntilVisible()).isEqualTo(Duration.ofMillis(220));
    assertThat(recovery.catchUp()).contains(Duration.ofMillis(100));
  }

  @Test
  void aBufferHasCaughtUpWhenNothingOfTheOutageIsLeftInItsSpool() {
    inTime(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    Recovery recovery =
        Recovery.of(
            recorder,
            account(
                List.of(at(0), at(250), at(450), at(600), at(750), at(1100)),
                List.of(0L, 2L, 2L, 4L, 6L, 10L),
                List.of(0L, 0L, 3L, 1L, 0L, 0L)),
            MENDED);

    assertThat(recovery.longestWait()).isEqualTo(Duration.ofMillis(1));
    // The seventh event, due at 600 ms, is settled at 1100 ms.
    assertThat(recovery.longestUntilVisible()).isEqualTo(Duration.ofMillis(500));
    assertThat(recovery.catchUp()).contains(Duration.ofMillis(250));
  }

  @Test
  void aLoadThatWasOverBeforeTheFaultSaysNothingOfCatchingUp() {
    inTime(0, 1, 2);

    assertThat(Recovery.of(recorder, account(List.of(), List.of(), List.of()), MENDED).catchUp())
        .isEmpty();
  }

  private void inTime(int... events) {
    for (int event : events) {
      took(event, event * 100L, event * 100L + 1);
    }
  }

  private void took(int event, long fromMillis, long toMillis) {
    recorder.begun(event, fromMillis * MS);
    recorder.finished(event, toMillis * MS, true);
  }

  private static long at(long millis) {
    return START.toEpochMilli() * 1000 + millis * 1000;
  }

  private static LoadClient.Account account(
      List<Long> micros, List<Long> settled, List<Long> spooled) {
    return new LoadClient.Account(at(0), 0, 0, "", new Backlog.Samples(micros, settled, spooled));
  }
}
