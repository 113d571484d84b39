package dev.logstore.results.claims;

import static dev.logstore.results.claims.Verdict.Outcome.OPEN;
import static dev.logstore.results.claims.Verdict.Outcome.REFUTED;
import static dev.logstore.results.claims.Verdict.Outcome.SUPPORTED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.logstore.results.Arm;
import dev.logstore.results.Fork;
import dev.logstore.results.Harness;
import dev.logstore.results.Measurement;
import dev.logstore.results.Metric;
import dev.logstore.results.RunDirectory;
import dev.logstore.results.RunManifest;
import dev.logstore.results.claims.Verdict.Outcome;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A made-up run, in the names of the table in results/README.md, that measures every claim. */
class EveryClaimTest {
  private static final RunManifest MANIFEST =
      RunDirectory.open(Path.of("runs/2026-11-23-235309-quick")).manifest();
  private static final Instant START = Instant.parse("2026-11-23T10:15:30Z");
  private static final double[] WOBBLE = {0.97, 1.02, 1.0, 1.03, 0.98};
  private static final long ROWS = 2_000_000;

  private static final Arm STANDARD = arm("standard");
  private static final Arm PLUGIN = arm("plugin");
  private static final Arm SYNCHRONOUS =
      Arm.synchronous("plugin", "timescaledb", "plugin", "fsync=on");
  private static final Arm BUFFERED =
      Arm.buffered("plugin", "timescaledb", "plugin", 1000, "fsync=on");

  private final List<Measurement> rows = new ArrayList<>();
  private int arms;

  @BeforeEach
  void measure() {
    timed(Harness.INSERT, "insert-latency", SYNCHRONOUS, Metric.LATENCY_P50, 400);
    timed(Harness.INSERT, "enqueue-latency", BUFFERED, Metric.LATENCY_P50, 100);
    timed(Harness.INSERT, "enqueue-latency", BUFFERED, Metric.LATENCY_P99, 5_000);
    timed(Harness.INSERT, "enqueue-latency", BUFFERED, Metric.VISIBILITY_DELAY_MAX, 50e6);
    timed(Harness.INSERT, "insert-throughput", SYNCHRONOUS, Metric.THROUGHPUT, 1_000);
    timed(Harness.INSERT, "insert-throughput", BUFFERED, Metric.THROUGHPUT, 10_000);
    // Arms that are not the default decide nothing about the buffer.
    timed(
        Harness.INSERT,
        "insert-throughput",
        BUFFERED.withFactor("threads", "4"),
        Metric.THROUGHPUT,
        9_000);
    timed(
        Harness.INSERT,
        "insert-throughput",
        SYNCHRONOUS.withFactor("threads", "4"),
        Metric.THROUGHPUT,
        2_700);
    query(STANDARD, "accesses-per-hour", ROWS, 8e6);
    query(PLUGIN, "accesses-per-hour", ROWS, 200_000);
    query(PLUGIN, "accesses-per-hour", ROWS / 10, 20_000);
    query(PLUGIN.withFactor("aggregate", "continuous"), "accesses-per-hour", ROWS, 2_000);
    query(STANDARD, "events-per-hour-7-days", ROWS, 9e6);
    query(PLUGIN, "events-per-hour-7-days", ROWS, 900_000);
    // Moodle's own reads are not what the thesis calls temporal.
    query(STANDARD, "log-report", ROWS, 1_000);
    query(PLUGIN, "log-report", ROWS, 50_000);
    Arm segmented = PLUGIN.withFactor("compressed", "yes").withFactor("segment_by", "courseid");
    counted(Harness.STORAGE, "compression", segmented, Metric.SIZE_BEFORE, 1_000);
    counted(Harness.STORAGE, "compression", segmented, Metric.SIZE_AFTER, 60);
    for (Arm arm : List.of(STANDARD, PLUGIN)) {
      boolean plugin = arm.equals(PLUGIN);
      Arm dumped = (plugin ? segmented : arm).withFactor("format", "custom");
      counted(Harness.LIFECYCLE, "backup", dumped, Metric.BACKUP_SIZE, plugin ? 50 : 100);
      timed(Harness.LIFECYCLE, "backup", dumped, Metric.BACKUP_TIME, plugin ? 1e6 : 10e6);
      timed(Harness.LIFECYCLE, "retention", arm, Metric.RETENTION_TIME, plugin ? 1e6 : 100e6);
      counted(Harness.LIFECYCLE, "retention", arm, Metric.SIZE_BEFORE, 1_000);
      counted(Harness.LIFECYCLE, "retention", arm, Metric.SIZE_AFTER, plugin ? 500 : 1_000);
    }
    counted(Harness.STORAGE, "tiers", PLUGIN, Metric.SIZE_BEFORE, 1_000);
    counted(Harness.STORAGE, "tiers", PLUGIN, Metric.SIZE_AFTER, 900);
    counted(Harness.STORAGE, "tiers", PLUGIN, Metric.TREND_ERROR_HOURS, 0);
    counted(Harness.STORAGE, "tiers", PLUGIN, Metric.TREND_ERROR_USERS, 120);
    counted(Harness.FAULT, "fault", dual("cut"), Metric.EVENTS_LOST, 0);
    counted(Harness.FAULT, "fault", dual("client-kill"), Metric.EVENTS_LOST, 3);
    timed(Harness.LIFECYCLE, "migration", PLUGIN, Metric.MIGRATION_TIME, 60e6);
  }

  @Test
  void everyClaimIsMeasuredAndJudgedAsItsRuleSays() {
    Map<String, Outcome> outcomes = outcomes();

    assertThat(outcomes).doesNotContainValue(Outcome.NOT_MEASURED);
    Map<String, Outcome> expected = new LinkedHashMap<>();
    expected.put("H1", REFUTED);
    expected.put("H2", SUPPORTED);
    expected.put("H2b", OPEN);
    expected.put("H3a", OPEN);
    expected.put("H3b", SUPPORTED);
    expected.put("H3c", OPEN);
    expected.put("H4a", REFUTED);
    expected.put("H4b", SUPPORTED);
    expected.put("H5", SUPPORTED);
    expected.put("H6", REFUTED);
    expected.put("H7", SUPPORTED);
    expected.put("H8a", REFUTED);
    expected.put("H8b", OPEN);
    expected.put("H9", OPEN);
    expected.put("H10a", SUPPORTED);
    expected.put("H10b", SUPPORTED);
    expected.put("H10c", SUPPORTED);
    expected.put("H11a", REFUTED);
    expected.put("H11b", SUPPORTED);
    expected.put("H12", SUPPORTED);
    expected.put("H13a", REFUTED);
    expected.put("H13b", SUPPORTED);
    expected.put("H13c", REFUTED);
    expected.put("H14a", REFUTED);
    expected.put("H14b", SUPPORTED);
    assertThat(outcomes).containsExactlyEntriesOf(expected);
  }

  @Test
  void whereEveryFaultHasToBeSurvivedOneLossRefutes() {
    assertThat(outcomes()).containsEntry("H14a", REFUTED);
    rows.removeIf(row -> row.fork().arm().id().endsWith("client-kill"));
    assertThat(outcomes()).containsEntry("H14a", SUPPORTED);
  }

  @Test
  void anArmIsHeldAgainstTheOneWithItsOwnFactors() {
    // A custom dump of 50 against one of 100 is 2 times; against the plain one it would be 200.
    counted(
        Harness.LIFECYCLE,
        "backup",
        STANDARD.withFactor("format", "plain"),
        Metric.BACKUP_SIZE,
        10_000);
    Verdict verdict = verdict("H8a");

    assertThat(verdict.measured().orElseThrow().value()).isBetween(1.9, 2.1);
    assertThat(verdict.outcome()).isEqualTo(REFUTED);
  }

  @Test
  void aClaimOfTheBufferIsJudgedByItsDefaultAndNotByTheArmThatSuitsItBest() {
    timed(
        Harness.INSERT,
        "insert-throughput",
        BUFFERED.withFactor("statement", "copy-text"),
        Metric.THROUGHPUT,
        90_000);
    assertThat(verdict("H3c").outcome()).isEqualTo(OPEN);

    rows.removeIf(row -> row.fork().arm().equals(BUFFERED));
    assertThat(verdict("H3a").outcome()).isEqualTo(Outcome.NOT_MEASURED);
    assertThat(verdict("H3c").outcome()).isEqualTo(Outcome.NOT_MEASURED);
  }

  private Verdict verdict(String claim) {
    return Verdicts.of(MANIFEST, rows).stream()
        .filter(each -> each.claim().id().equals(claim))
        .findFirst()
        .orElseThrow();
  }

  private Map<String, Outcome> outcomes() {
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    for (Verdict verdict : Verdicts.of(MANIFEST, rows)) {
      outcomes.put(verdict.claim().id(), verdict.outcome());
    }
    return outcomes;
  }

  private static Arm arm(String schema) {
    String server = schema.equals("standard") ? "postgresql" : "timescaledb";
    return Arm.of(schema, server, schema, "fsync=on");
  }

  private static Arm dual(String fault) {
    return new Arm(
            "plugin/dual",
            "timescaledb",
            "plugin",
            Optional.of("dual"),
            OptionalInt.empty(),
            "fsync=on",
            Map.of())
        .withFactor("fault", fault);
  }

  private void query(Arm arm, String query, long size, double p50) {
    arms++;
    for (int round = 1; round <= WOBBLE.length; round++) {
      rows.add(
          Fork.ofQuery("query-latency", arm, query, "medium-1", size, round, START)
              .measured(Metric.LATENCY_P50, p50 * wobble(round)));
    }
  }

  private void timed(Harness harness, String benchmark, Arm arm, Metric metric, double value) {
    arms++;
    for (int round = 1; round <= WOBBLE.length; round++) {
      rows.add(fork(harness, benchmark, arm, round).measured(metric, value * wobble(round)));
    }
  }

  private void counted(Harness harness, String benchmark, Arm arm, Metric metric, double value) {
    for (int round = 1; round <= 2; round++) {
      rows.add(fork(harness, benchmark, arm, round).measured(metric, value));
    }
  }

  /** Other noise for each arm, so that pairs of rounds do not cancel it out. */
  private double wobble(int round) {
    return WOBBLE[(round + arms) % WOBBLE.length];
  }

  private static Fork fork(Harness harness, String benchmark, Arm arm, int round) {
    return Fork.of(harness, benchmark, arm, "medium-1", ROWS, round, START);
  }
}
