package dev.logstore.results.claims;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logstore.results.Arm;
import dev.logstore.results.Fork;
import dev.logstore.results.Harness;
import dev.logstore.results.LocalText;
import dev.logstore.results.Measurement;
import dev.logstore.results.Metric;
import dev.logstore.results.RunDirectory;
import dev.logstore.results.RunManifest;
import dev.logstore.results.claims.Verdict.Outcome;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictsTest {
  private static final RunDirectory REFERENCE =
      RunDirectory.open(Path.of("runs/2026-11-23-235309-quick"));
  private static final RunManifest MANIFEST = REFERENCE.manifest();
  private static final Instant START = Instant.parse("2026-11-23T10:15:30Z");
  private static final Arm SYNCHRONOUS =
      Arm.synchronous("plugin", "timescaledb", "plugin", "fsync=on");
  private static final Arm PLUGIN = Arm.of("plugin", "timescaledb", "plugin", "fsync=on");
  private static final Arm STANDARD = Arm.of("standard", "postgresql", "standard", "fsync=on");
  private static final double[] WOBBLE = {0.97, 1.02, 1.0};

  private final List<Measurement> rows = new ArrayList<>();

  @Test
  void theReferenceRunIsJudgedOnEveryClaim() {
    List<Verdict> verdicts = Verdicts.of(REFERENCE);

    assertThat(verdicts).extracting(each -> each.claim().id()).doesNotHaveDuplicates();
    for (int number = 1; number <= 14; number++) {
      String id = "H" + number;
      assertThat(verdicts).anyMatch(each -> each.claim().id().matches(id + "[a-z]?"));
    }
    assertThat(verdict("H1", verdicts).outcome()).isEqualTo(Outcome.REFUTED);
    assertThat(verdict("H4a", verdicts).outcome()).isEqualTo(Outcome.NOT_MEASURED);
    assertThat(verdict("H4a", verdicts).reason().pt()).contains("100.000 linhas");
    assertThat(verdict("H7", verdicts).reason().en()).contains("TimescaleDB Apache");
    assertThat(verdict("H3a", verdicts).claim().promise()).isPresent();
  }

  /** What the edition lacks is a reason only where nothing can be measured without it. */
  @Test
  void aMissingFeatureIsTheReasonOfTheClaimsThatNeedIt() {
    List<Verdict> verdicts = Verdicts.of(REFERENCE);

    for (String id : List.of("H7", "H8a", "H8b", "H12")) {
      assertThat(verdict(id, verdicts).reason().en()).as(id).contains("TimescaleDB Apache");
    }
    for (String id : List.of("H10a", "H13a")) {
      assertThat(verdict(id, verdicts).outcome()).as(id).isEqualTo(Outcome.NOT_MEASURED);
      assertThat(verdict(id, verdicts).reason().en()).as(id).startsWith("the run has no ");
    }
  }

  @Test
  void anIntervalInsideSupportsOutsideRefutesAcrossIsOpen() {
    assertThat(inserts(7_000)).isEqualTo(Outcome.SUPPORTED);
    assertThat(inserts(400)).isEqualTo(Outcome.REFUTED);
    assertThat(inserts(40_000)).isEqualTo(Outcome.REFUTED);
    assertThat(inserts(5_050)).isEqualTo(Outcome.OPEN);
  }

  @Test
  void oneForkDecidesNothing() {
    rows.add(insert(SYNCHRONOUS, 1).measured(Metric.LATENCY_P50, 7_000));
    assertThat(outcome("H1")).isEqualTo(Outcome.OPEN);
    assertThat(verdict("H1", Verdicts.of(MANIFEST, rows)).reason().en()).contains("one fork");
  }

  @Test
  void anArmWithAFactorDoesNotSpeakForTheOneWithout() {
    for (int round = 1; round <= 3; round++) {
      double wobble = WOBBLE[round - 1];
      rows.add(insert(SYNCHRONOUS, round).measured(Metric.LATENCY_P50, 400 * wobble));
      rows.add(
          insert(SYNCHRONOUS.withFactor("rtt_ms", "5"), round)
              .measured(Metric.LATENCY_P50, 7_000 * wobble));
    }
    assertThat(outcome("H1")).isEqualTo(Outcome.REFUTED);
  }

  @Test
  void ofSeveralArmsTheMostFavourableOneCounts() {
    compressed("action", 80);
    compressed("component", 60);
    compressed("courseid", 500);
    Verdict verdict = verdict("H7", Verdicts.of(MANIFEST, rows));
    assertThat(verdict.outcome()).isEqualTo(Outcome.SUPPORTED);
    assertThat(verdict.measured().orElseThrow().arm().id()).endsWith("segment_by=component");
  }

  @Test
  void temporalQueriesAreAveragedGeometrically() {
    for (int round = 1; round <= 3; round++) {
      for (String query : List.of("top-users", "crud-mix")) {
        double speedUp = query.equals("top-users") ? 100 : 4;
        rows.add(query(STANDARD, query, 2_000_000, round, 8e6 * WOBBLE[round - 1]));
        rows.add(query(PLUGIN, query, 2_000_000, round, 8e6 / speedUp));
      }
    }
    Verdict verdict = verdict("H5", Verdicts.of(MANIFEST, rows));
    assertThat(verdict.measured().orElseThrow().value()).isBetween(19.0, 21.0);
    assertThat(verdict.outcome()).isEqualTo(Outcome.SUPPORTED);
  }

  @Test
  void growthNeedsSizesAndTheWorstQueryCounts() {
    for (int round = 1; round <= 3; round++) {
      for (long size : new long[] {1_000, 10_000, 100_000}) {
        double wobble = WOBBLE[round - 1];
        rows.add(query(PLUGIN, "flat", size, round, 500 * wobble));
        rows.add(query(PLUGIN, "rising", size, round, Math.pow((double) size, 1.2) * wobble));
        rows.add(query(PLUGIN, "steep", size, round, Math.pow((double) size, 1.5) * wobble));
      }
    }
    Verdict verdict = verdict("H9", Verdicts.of(MANIFEST, rows));
    assertThat(verdict.measured().orElseThrow().value()).isBetween(1.49, 1.51);
    assertThat(verdict.outcome()).isEqualTo(Outcome.REFUTED);
  }

  @Test
  void bytesAreCountedAndNeedNoInterval() {
    compressed("component", 60);
    assertThat(outcome("H7")).isEqualTo(Outcome.SUPPORTED);
  }

  @Test
  void aShareIsStatedInPercentLikeItsClaim() {
    compressed("component", 60);
    Verdict.Measured measured = verdict("H7", Verdicts.of(MANIFEST, rows)).measured().orElseThrow();
    assertThat(measured.value()).isEqualTo(6);
    assertThat(measured.unit()).isEqualTo("%");
  }

  /** A manifest knows why something is missing in both languages, and so does the verdict. */
  @Test
  void theReasonOfAMissingFeatureIsInTheLanguageOfTheReader() {
    RunManifest manifest =
        MANIFEST.withNotAvailable(
            new RunManifest.NotAvailable(
                new LocalText("braço plugin", "arm plugin"),
                "timescaledb",
                new LocalText("falta memória", "out of memory")));
    LocalText reason = verdict("H13a", Verdicts.of(manifest, rows)).reason();
    assertThat(reason.pt()).isEqualTo("braço plugin em timescaledb: falta memória");
    assertThat(reason.en()).isEqualTo("arm plugin on timescaledb: out of memory");
  }

  /** A thousand bytes that become fewer. */
  private void compressed(String segmentBy, double bytes) {
    Fork fork =
        Fork.of(
            Harness.STORAGE,
            "compression",
            PLUGIN.withFactor("segment_by", segmentBy),
            "small-1",
            100,
            1,
            START);
    rows.add(fork.measured(Metric.SIZE_BEFORE, 1_000));
    rows.add(fork.measured(Metric.SIZE_AFTER, bytes));
  }

  private Outcome inserts(double median) {
    rows.clear();
    for (int round = 1; round <= 3; round++) {
      rows.add(insert(SYNCHRONOUS, round).measured(Metric.LATENCY_P50, median * WOBBLE[round - 1]));
    }
    return outcome("H1");
  }

  private Outcome outcome(String claim) {
    return verdict(claim, Verdicts.of(MANIFEST, rows)).outcome();
  }

  private static Verdict verdict(String claim, List<Verdict> verdicts) {
    return verdicts.stream()
        .filter(each -> each.claim().id().equals(claim))
        .findFirst()
        .orElseThrow();
  }

  private static Fork insert(Arm arm, int round) {
    return Fork.of(Harness.INSERT, "insert-latency", arm, "small-1", 100_000, round, START);
  }

  private static Measurement query(Arm arm, String query, long rows, int round, double p50) {
    return Fork.ofQuery("query-latency", arm, query, "small-1", rows, round, START)
        .measured(Metric.LATENCY_P50, p50);
  }
}
