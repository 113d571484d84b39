package dev.logstore.benchmarks.load;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Arrivals at a rate that changes in steps and repeats itself. Events are spaced evenly in the
 * "operational time" that the rate measures out, or exponentially in it: a Poisson process with
 * that rate.
 */
public final class RateProfile implements ArrivalSchedule {
  private static final double NANOS = 1e9;

  /** The proposal's hours at three times the base rate. */
  private static final List<Integer> PEAK = List.of(9, 10, 11, 14, 15, 16, 19, 20);

  /** The proposal's hours at three tenths of it. */
  private static final List<Integer> LOW = List.of(0, 1, 2, 3, 4, 5, 6, 23);

  private static final double PEAK_FACTOR = 3;
  private static final double LOW_FACTOR = 0.3;
  private static final int HOURS = 24;

  private final List<Step> steps;
  private final Spacing spacing;

  /**
   * A stretch of time with one rate.
   *
   * @param length longer than nothing
   * @param rate events per second, 0 or more
   */
  public record Step(Duration length, double rate) {
    public Step {
      if (length.isNegative() || length.isZero() || !(rate >= 0) || Double.isInfinite(rate)) {
        throw new IllegalArgumentException(
            "a step of %s at %s events/s: its length and rate have to be positive"
                .formatted(length, rate));
      }
    }
  }

  /** Gives, anew for each run, the distances between events where the rate is one. */
  private interface Spacing {
    DoubleSupplier distances();
  }

  private RateProfile(List<Step> steps, Spacing spacing) {
    if (steps.stream().noneMatch(step -> step.rate() > 0)) {
      throw new IllegalArgumentException("the rate is 0 all the time: no event would come");
    }
    this.steps = List.copyOf(steps);
    this.spacing = spacing;
  }

  /** Evenly spaced events: the proposal's mode "steady" has 10 a second. */
  public static RateProfile steady(double rate) {
    return even(List.of(new Step(Duration.ofSeconds(1), rate)));
  }

  /** A burst and then nothing: the proposal's has 100 events/s for 10 s, then 50 s without any. */
  public static RateProfile burst(double rate, Duration on, Duration off) {
    return even(List.of(new Step(on, rate), new Step(off, 0)));
  }

  /**
   * A day from midnight: peak hours at three times the base rate, low hours at three tenths.
   *
   * @param baseRate events per second as they come, not compressed
   * @param speedUp how many times faster than a day the profile passes: 24 makes a day an hour
   */
  public static RateProfile realistic(double baseRate, double speedUp) {
    Duration hour = Duration.ofNanos(Math.round(Duration.ofHours(1).toNanos() / speedUp));
    return even(
        IntStream.range(0, HOURS)
            .mapToObj(
                h ->
                    new Step(
                        hour,
                        baseRate
                            * (PEAK.contains(h) ? PEAK_FACTOR : LOW.contains(h) ? LOW_FACTOR : 1)))
            .toList());
  }

  /** Events that do not know of each other: exponential gaps with mean {@code 1/rate}. */
  public static RateProfile poisson(double rate, long seed) {
    return new RateProfile(
        List.of(new Step(Duration.ofSeconds(1), rate)),
        () -> {
          Random random = new Random(seed);
          return () -> -Math.log1p(-random.nextDouble());
        });
  }

  private static RateProfile even(List<Step> steps) {
    return new RateProfile(steps, () -> () -> 1);
  }

  @Override
  public long[] times(Duration length) {
    LongStream.Builder times = LongStream.builder();
    DoubleSupplier distances = spacing.distances();
    long end = length.toNanos();
    double stepStart = 0;
    // Events that have come by the start of the step, as a sum of rate × time.
    double before = 0;
    double next = 0;
    for (int i = 0; stepStart < end; i++) {
      Step step = steps.get(i % steps.size());
      double seconds = step.length().toNanos() / NANOS;
      double after = before + seconds * step.rate();
      while (next < after) {
        long time = (long) (stepStart + (next - before) / step.rate() * NANOS);
        if (time >= end) {
          return times.build().toArray();
        }
        times.add(time);
        next += distances.getAsDouble();
      }
      before = after;
      stepStart += step.length().toNanos();
    }
    return times.build().toArray();
  }

  /** The mean rate over one repetition, in events per second. */
  public double meanRate() {
    double events = steps.stream().mapToDouble(s -> s.rate() * s.length().toNanos() / NANOS).sum();
    double seconds = steps.stream().mapToDouble(s -> s.length().toNanos() / NANOS).sum();
    return events / seconds;
  }

  /**
   * The own times of logged events, faster.
   *
   * @param epochSeconds when each happened, in ascending order; several may share a second, and
   *     then come together, since a log knows no finer time
   * @param speedUp 60 makes an hour of the log a minute
   */
  public static ArrivalSchedule replay(long[] epochSeconds, double speedUp) {
    long[] times = epochSeconds.clone();
    if (times.length == 0 || !(speedUp > 0)) {
      throw new IllegalArgumentException("a replay needs events, and a speed-up above 0");
    }
    return length ->
        Arrays.stream(times)
            .map(second -> (long) ((second - times[0]) / speedUp * NANOS))
            .takeWhile(nanos -> nanos < length.toNanos())
            .toArray();
  }
}
