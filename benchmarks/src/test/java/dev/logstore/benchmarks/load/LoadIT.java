package dev.logstore.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logstore.benchmarks.TestServers;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.benchmarks.store.WriterKind;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The thesis's load simulation with its day compressed to seconds: sent = stored. */
class LoadIT {
  /** A day in four seconds, with the plan's hour in it: every rate of the day occurs. */
  private static final Arrivals DAY = new Arrivals("realistic", 60.0, 4, null);

  private static final PrintStream LOG = System.out;

  private static TestServers servers;
  @TempDir Path folder;

  @BeforeAll
  static void start() {
    servers = TestServers.embedded();
  }

  @AfterAll
  static void stop() {
    servers.close();
  }

  @ParameterizedTest
  @CsvSource({
    "standard, synchronous",
    "standard, standard-store",
    "plugin, plugin-store",
    "plugin, buffered",
    "plugin, dual"
  })
  void everyEventOfADayIsStoredOnce(String schema, String store) throws Exception {
    ClientTable table =
        ClientTable.fresh(servers, WriterKind.of(store), SchemaVariant.of(schema), folder);
    LoadTask task = table.task(table.address(), DAY, 0);
    LoadTask.Events events = task.events();
    LatencyRecorder recorder;
    try (ClientProcess client = ClientProcess.start(task, List.of(), LOG)) {
      client.awaitStarted();
      client.awaitEnd(Duration.ofMinutes(2));
      recorder = client.recorder(events);
    }

    Reckoning reckoning = Reckoning.of(events, recorder, WriterKind.of(store), 0, table.stored());
    assertThat(reckoning.lost()).as("lost").isZero();
    assertThat(reckoning.duplicated()).as("stored twice").isZero();
    assertThat(reckoning.stored() + reckoning.dropped())
        .isEqualTo(reckoning.sent())
        .isEqualTo(events.count() + events.warmUp())
        .isGreaterThan(300);

    LoadReport report = LoadReport.of(recorder, DAY.length());
    assertThat(report.latency().getTotalCount()).isEqualTo(events.count());
    new LatencyLog(folder).write("arm/" + store, 1, Instant.EPOCH, report);
    assertThat(eventsInLog()).isEqualTo(events.count());
  }

  private long eventsInLog() throws Exception {
    Path log;
    try (var logs = Files.list(folder.resolve("latency"))) {
      log = logs.findFirst().orElseThrow();
    }
    long events = 0;
    try (HistogramLogReader reader = new HistogramLogReader(log.toFile())) {
      while (reader.hasNext()) {
        Histogram interval = (Histogram) reader.nextIntervalHistogram();
        events += interval.getTag().equals("latency") ? interval.getTotalCount() : 0;
      }
    }
    return events;
  }
}
