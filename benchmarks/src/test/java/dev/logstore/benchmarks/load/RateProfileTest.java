package dev.logstore.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.logstore.benchmarks.BenchmarkException;
import java.time.Duration;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RateProfileTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void steadyIsTenASecondEvenlySpaced() {
    long[] times = RateProfile.steady(10).times(HOUR);

    assertThat(times).hasSize(36_000);
    assertThat(times[0]).isZero();
    assertThat((double) times[35_999]).isCloseTo(3599.9e9, within(1e3));
  }

  @Test
  void aBurstIsAHundredASecondForTenSecondsAndThenNothing() {
    long[] times =
        RateProfile.burst(100, Duration.ofSeconds(10), Duration.ofSeconds(50)).times(HOUR);

    assertThat(times).hasSize(60 * 1000);
    assertThat(Arrays.stream(times).filter(t -> t % 60_000_000_000L < 10_000_000_000L))
        .hasSize(60 * 1000);
  }

  @Test
  void aRealisticDayHasThreeTimesTheRateInItsPeakHoursAndThreeTenthsAtNight() {
    // A day in an hour: each hour of the day lasts 150 s.
    long[] times = RateProfile.realistic(10, 24).times(HOUR);
    long[] perHour = new long[24];
    Arrays.stream(times).forEach(t -> perHour[(int) (t / 150_000_000_000L)]++);

    assertThat(perHour[9]).isBetween(4499L, 4501L);
    assertThat(perHour[12]).isBetween(1499L, 1501L);
    assertThat(perHour[3]).isBetween(449L, 451L);
    assertThat(times).hasSizeGreaterThan(10_000);
  }

  @Property(tries = 50)
  void arrivalsAscendEndWithTheRunAndHaveTheMeanRate(
      @ForAll @DoubleRange(min = 0.5, max = 500) double rate,
      @ForAll @IntRange(min = 1, max = 600) int seconds) {
    Duration length = Duration.ofSeconds(seconds);
    long[] even = RateProfile.steady(rate).times(length);
    long[] random = RateProfile.poisson(rate, 3).times(length);

    assertThat(even).isSorted();
    assertThat(random).isSorted();
    assertThat(Arrays.stream(even)).allMatch(t -> t >= 0 && t < length.toNanos());
    assertThat(Arrays.stream(random)).allMatch(t -> t >= 0 && t < length.toNanos());
    assertThat((double) even.length).isCloseTo(rate * seconds, within(1.5));
    // Five standard deviations of a Poisson count, and one for the first event at 0.
    assertThat((double) random.length)
        .isCloseTo(rate * seconds, within(5 * Math.sqrt(rate * seconds) + 2));
  }

  @Test
  void poissonGapsVaryAsMuchAsTheirMeanAndComeAgainWithTheSameSeed() {
    long[] times = RateProfile.poisson(100, 7).times(HOUR);
    double[] gaps = new double[times.length - 1];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = times[i + 1] - times[i];
    }
    double mean = Arrays.stream(gaps).average().orElseThrow();
    double variance = Arrays.stream(gaps).map(g -> (g - mean) * (g - mean)).average().orElseThrow();

    assertThat(Math.sqrt(variance) / mean).isCloseTo(1, within(0.02));
    assertThat(RateProfile.poisson(100, 7).times(HOUR)).isEqualTo(times);
  }

  @Test
  void aReplayHasTheLogsOwnTimesFaster() {
    ArrivalSchedule replay = RateProfile.replay(new long[] {100, 100, 160, 280}, 60);

    assertThat(replay.times(Duration.ofSeconds(3))).containsExactly(0, 0, 1_000_000_000L);
  }

  @Test
  void aPlanThatSaysNonsenseIsToldSo() {
    assertThatThrownBy(() -> new Arrivals("steep", 1.0, 1, null))
        .isInstanceOf(BenchmarkException.class)
        .hasMessageContaining("steady, burst, realistic, poisson, replay");
    assertThatThrownBy(() -> new Arrivals("steady", null, 1, null)).hasMessageContaining("rate:");
    assertThatThrownBy(() -> new Arrivals("steady", 1.0, 1, 2.0)).hasMessageContaining("speedUp:");
    assertThatThrownBy(() -> new Arrivals("replay", null, 1, null)).hasMessageContaining("speedUp");
    assertThatThrownBy(() -> RateProfile.steady(0)).hasMessageContaining("no event would come");
  }
}
