package dev.logstore.benchmarks.load;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.datasets.MoodleEvent;
import java.time.Duration;
import java.util.List;

/**
 * How events arrive, as a plan says it.
 *
 * @param schedule {@code steady}, {@code burst}, {@code realistic}, {@code poisson} or {@code
 *     replay}
 * @param rate events per second: all the time, in the burst, as the base rate, or on average; null
 *     for a replay, which has the data set's own
 * @param seconds length of the run
 * @param speedUp how many times faster than in the data set (replay), or than a day (realistic,
 *     where null makes the run a day); null elsewhere
 */
public record Arrivals(String schedule, Double rate, int seconds, Double speedUp) {
  private static final String STEADY = "steady";
  private static final String BURST = "burst";
  private static final String REALISTIC = "realistic";
  private static final String POISSON = "poisson";
  private static final String REPLAY = "replay";
  private static final List<String> ALL = List.of(STEADY, BURST, REALISTIC, POISSON, REPLAY);

  private static final Duration BURST_ON = Duration.ofSeconds(10);
  private static final Duration BURST_OFF = Duration.ofSeconds(50);
  private static final double SECONDS_OF_A_DAY = 86_400;
  private static final long SEED = 1;

  public Arrivals {
    require(
        ALL.contains(schedule),
        "unknown schedule '" + schedule + "': choose one of " + String.join(", ", ALL));
    require(seconds >= 1, "seconds: 1 or more");
    boolean replay = schedule.equals(REPLAY);
    require(
        replay ? rate == null : rate != null && rate > 0 && rate <= 1e6,
        "rate: events per second above 0, for every schedule but replay, and only for these");
    require(
        replay
            ? speedUp != null && speedUp > 0
            : speedUp == null || (schedule.equals(REALISTIC) && speedUp > 0),
        "speedUp: above 0, for the schedule replay, and if wanted for realistic");
  }

  /** The length of the run. */
  public Duration length() {
    return Duration.ofSeconds(seconds);
  }

  /**
   * The intended starts.
   *
   * @param events of the data set, whose times a replay takes
   * @return nanoseconds since the start of the run
   */
  public long[] times(List<MoodleEvent> events) {
    return schedule(events).times(length());
  }

  private ArrivalSchedule schedule(List<MoodleEvent> events) {
    return switch (schedule) {
      case STEADY -> RateProfile.steady(rate);
      case BURST -> RateProfile.burst(rate, BURST_ON, BURST_OFF);
      case REALISTIC ->
          RateProfile.realistic(rate, speedUp == null ? SECONDS_OF_A_DAY / seconds : speedUp);
      case POISSON -> RateProfile.poisson(rate, SEED);
      default ->
          RateProfile.replay(
              events.stream().mapToLong(MoodleEvent::timeCreated).toArray(), speedUp);
    };
  }

  private static void require(boolean condition, String rule) {
    if (!condition) {
      throw new BenchmarkException(rule);
    }
  }
}
