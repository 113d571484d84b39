package dev.logstore.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;

/**
 * The full distributions of a load run, second by second, in HdrHistogram's interval log format:
 * any of its tools merges and draws them. Values are nanoseconds; the tags are {@code latency},
 * {@code service_time} and {@code lag}.
 *
 * @param run the run's folder; the logs are in its {@code latency/}
 */
public record LatencyLog(Path run) {
  private static final long MILLIS = 1000;

  /** Writes the log of a fork, over one that an earlier try has left. */
  public void write(String arm, int round, Instant startedAt, LoadReport report) {
    try {
      Path folder = Files.createDirectories(run.resolve("latency"));
      Path file =
          folder.resolve(arm.replaceAll("[^a-z0-9=,.-]", "_") + "-round-" + round + ".hlog");
      HistogramLogWriter log = new HistogramLogWriter(file.toFile());
      try {
        log.outputComment("[" + arm + ", round " + round + ", values in nanoseconds]");
        log.outputLogFormatVersion();
        log.outputStartTime(startedAt.toEpochMilli());
        log.setBaseTime(startedAt.toEpochMilli());
        log.outputLegend();
        report
            .seconds()
            .forEach(
                (second, values) -> {
                  long from = startedAt.toEpochMilli() + (second - 1) * MILLIS;
                  interval(log, "latency", values.latency(), from);
                  interval(log, "service_time", values.serviceTime(), from);
                  interval(log, "lag", values.lag(), from);
                });
      } finally {
        log.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void interval(
      HistogramLogWriter log, String tag, Histogram histogram, long fromMillis) {
    histogram.setTag(tag);
    histogram.setStartTimeStamp(fromMillis);
    histogram.setEndTimeStamp(fromMillis + MILLIS);
    log.outputIntervalHistogram(histogram);
  }
}
