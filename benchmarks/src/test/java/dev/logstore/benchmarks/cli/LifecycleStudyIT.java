package dev.logstore.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logstore.results.Fork;
import dev.logstore.results.Measurement;
import dev.logstore.results.Metric;
import dev.logstore.results.RunDirectory;
import dev.logstore.results.RunManifest;
import dev.logstore.results.claims.Verdict;
import dev.logstore.results.claims.Verdicts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study of the life cycle as a user runs it, killed in the middle. */
class LifecycleStudyIT {
  private static final Path PLAN = Path.of("src", "test", "resources", "lifecycle.yaml");
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final int CELLS = 6;

  /** Weighed when they are loaded; one of the plan is not available. */
  private static final int TABLES = 4;

  @TempDir Path folder;

  @Test
  void aRunThatIsKilledGoesOnAndHasTheSameRowsInBothRounds() throws Exception {
    BenchmarksJar.Running killed = start(PLAN.toString());
    RunDirectory run = killed.awaitForks(folder.resolve("runs"), TABLES + CELLS / 2, PATIENCE);
    killed.kill();
    assertThat(killed.process().waitFor()).isNotZero();
    List<Measurement> before = withoutLastFork(run.measurements());

    BenchmarksJar.Ended rest = start("--resume", run.path().toString()).await(PATIENCE);

    assertThat(rest.code()).as(rest.err()).isZero();
    assertThat(rest.leftovers()).isEmpty();
    RunManifest manifest = run.manifest();
    assertThat(manifest.state()).isEqualTo(RunManifest.State.COMPLETE);
    assertThat(manifest.totals()).isEqualTo(new RunManifest.Totals(2 * CELLS, 0));
    assertThat(manifest.course().sittings()).hasSize(2);
    assertThat(manifest.notAvailable())
        .extracting(missing -> missing.what().en())
        .contains("arm plugin,compressed=yes");
    List<Measurement> rows = run.measurements();
    assertThat(rows).containsAll(before).noneMatch(Measurement::failed);
    assertThat(values(rows, 1)).isEqualTo(values(rows, 2)).hasSizeGreaterThan(20);
    assertThat(value(rows, "retention standard", Metric.SIZE_AFTER))
        .isGreaterThan(0.95 * value(rows, "retention standard", Metric.SIZE_BEFORE));
    assertThat(value(rows, "retention plugin", Metric.SIZE_AFTER))
        .isLessThan(0.7 * value(rows, "retention plugin", Metric.SIZE_BEFORE));
    assertThat(value(rows, "migration plugin", Metric.EVENTS_STORED))
        .isEqualTo(value(rows, "migration plugin", Metric.EVENTS_SENT))
        .isGreaterThan(10_000);
    Map<String, Verdict> verdicts =
        Verdicts.of(run).stream()
            .collect(Collectors.toMap(verdict -> verdict.claim().id(), Function.identity()));
    for (String supported : List.of("H10b", "H10c", "H14b")) {
      assertThat(verdicts.get(supported).outcome())
          .as(supported)
          .isEqualTo(Verdict.Outcome.SUPPORTED);
    }
    assertThat(verdicts.get("H7").outcome()).isEqualTo(Verdict.Outcome.NOT_MEASURED);
  }

  @Test
  void aRetentionThatWouldRemoveNothingIsRefusedInOneLine() throws Exception {
    Path plan =
        Files.writeString(
            folder.resolve("long.yaml"),
            Files.readString(PLAN).replace("keepDays: 14", "keepDays: 90"));

    BenchmarksJar.Ended refused = start(plan.toString()).await(PATIENCE);

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err())
        .contains("error: keepDays: 90 days would remove nothing of the data set tiny")
        .doesNotContain("\tat ");
    assertThat(folder.resolve("runs")).isEmptyDirectory();
  }

  /** A fork counts from when the manifest vouches for it: the last may be measured again. */
  private static List<Measurement> withoutLastFork(List<Measurement> rows) {
    Fork last = rows.get(rows.size() - 1).fork();
    return rows.stream().filter(row -> !row.fork().equals(last)).toList();
  }

  /** What a round tells: which value of which fork, and which step of how many. */
  private static List<String> values(List<Measurement> rows, int round) {
    return rows.stream()
        .filter(row -> row.fork().round() == round)
        // Tables are weighed when they are loaded, once a run.
        .filter(row -> !row.fork().benchmark().equals("table-size"))
        .map(
            row ->
                title(row.fork())
                    + " "
                    + row.value().orElseThrow().metric().id()
                    + " "
                    + row.iteration())
        .sorted()
        .toList();
  }

  private static double value(List<Measurement> rows, String title, Metric metric) {
    return rows.stream()
        .filter(row -> row.fork().round() == 2 && title(row.fork()).equals(title))
        .flatMap(row -> row.value().stream())
        .filter(value -> value.metric().equals(metric))
        .mapToDouble(Measurement.Value::value)
        .findFirst()
        .orElseThrow();
  }

  private static String title(Fork fork) {
    return fork.benchmark() + " " + fork.arm().id();
  }

  private BenchmarksJar.Running start(String... options) throws IOException {
    List<String> all = new ArrayList<>(List.of("study", "--databases", "embedded"));
    all.addAll(List.of("--runs", folder.resolve("runs").toString()));
    all.addAll(List.of("--datasets", folder.resolve("datasets").toString()));
    all.addAll(List.of(options));
    return new BenchmarksJar(folder).start(all);
  }
}
