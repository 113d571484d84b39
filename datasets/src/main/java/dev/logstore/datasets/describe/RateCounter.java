package dev.logstore.datasets.describe;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Counts events per second, minute, hour and day, in one pass over a log in the order of time. */
final class RateCounter {
  private static final long DAY = 86_400;

  private final Bins seconds = new Bins(1);
  private final Bins minutes = new Bins(60);
  private final Bins hours = new Bins(3600);
  private final List<Long> days = new ArrayList<>();
  private ZonedDateTime firstDay;
  private long dayEnds = Long.MIN_VALUE;
  private long events;
  private long wholeMinutes;

  /** Bins of one width: how many events the bins that have any have. */
  private static final class Bins {
    private final long width;
    private final Histogram filled = new Histogram();
    private long bin = Long.MIN_VALUE;
    private long inBin;
    private double squares;

    Bins(long width) {
      this.width = width;
    }

    void add(long time) {
      long now = Math.floorDiv(time, width);
      if (now != bin) {
        finish();
        bin = now;
      }
      inBin++;
    }

    void finish() {
      if (inBin > 0) {
        filled.add(inBin);
        squares += (double) inBin * inBin;
        inBin = 0;
      }
    }

    /** Variance over mean of the number of events a bin. */
    double fano(long events, double span) {
      double bins = span / width;
      double mean = events / bins;
      return (squares / bins - mean * mean) / mean;
    }

    double peak(long events, double span) {
      return filled.quantiles().max() / (events / (span / width));
    }
  }

  /**
   * Counts an event.
   *
   * @param time seconds since the epoch, not less than the last one
   */
  void accept(long time, ZoneId zone) {
    events++;
    wholeMinutes += time % 60 == 0 ? 1 : 0;
    seconds.add(time);
    minutes.add(time);
    hours.add(time);
    while (time >= dayEnds) {
      openDay(time, zone);
    }
    days.set(days.size() - 1, days.get(days.size() - 1) + 1);
  }

  private void openDay(long time, ZoneId zone) {
    if (firstDay == null) {
      firstDay = Instant.ofEpochSecond(time).atZone(zone).truncatedTo(ChronoUnit.DAYS);
    }
    days.add(0L);
    dayEnds = firstDay.plusDays(days.size()).toEpochSecond();
  }

  /** Ends all bins. Add nothing more. */
  Description.Rate result() {
    if (events == 0) {
      return new Description.Rate(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, List.of());
    }
    seconds.finish();
    minutes.finish();
    hours.finish();
    double span = (double) days.size() * DAY;
    Quantiles filledMinutes = minutes.filled.quantiles();
    return new Description.Rate(
        days.size(),
        days.stream().filter(n -> n > 0).count(),
        events / span,
        days.stream().mapToLong(Long::longValue).max().orElse(0) * (double) days.size() / events,
        hours.peak(events, span),
        minutes.peak(events, span),
        seconds.peak(events, span),
        seconds.fano(events, span),
        minutes.fano(events, span),
        hours.fano(events, span),
        filledMinutes.number() / (span / 60),
        filledMinutes.p99(),
        wholeMinutes / (double) events,
        List.copyOf(days));
  }
}
