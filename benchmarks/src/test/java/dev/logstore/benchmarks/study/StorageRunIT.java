package dev.logstore.benchmarks.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.logstore.benchmarks.database.ClientPrograms;
import dev.logstore.results.Measurement;
import dev.logstore.results.Metric;
import dev.logstore.results.RunDirectory;
import dev.logstore.results.RunManifest;
import dev.logstore.results.claims.Verdict;
import dev.logstore.results.claims.Verdicts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sizes of the Community edition where only its build in WebAssembly is at hand. */
class StorageRunIT {
  private static final String PLAN =
      """
      name: storage-tiny
      dataset: {profile: tiny, seed: 1}
      arms:
        - standard
        - "plugin,compressed=yes,segment_by=courseid"
        - "tuned,compressed=yes,order_by=userid.time"
      """;

  @TempDir Path folder;

  @Test
  void bytesAreCountedAndLabelledAndNoTimeIsMeasured() throws IOException {
    ByteArrayOutputStream progress = new ByteArrayOutputStream();
    StorageRun storage =
        new StorageRun(
            new Study.Folders(folder.resolve("datasets"), folder.resolve("runs"), folder),
            ClientPrograms.find(System.getenv()),
            new PrintStream(progress, true, StandardCharsets.UTF_8));

    Path file = Files.writeString(folder.resolve("storage-tiny.yaml"), PLAN);
    Path path = storage.run(StoragePlan.load(file.toString()), new Cleanup());

    RunDirectory run = RunDirectory.open(path);
    RunManifest manifest = run.manifest();
    assertThat(manifest.state()).isEqualTo(RunManifest.State.COMPLETE);
    assertThat(manifest.servers())
        .singleElement()
        .satisfies(
            server ->
                assertThat(server.edition()).isEqualTo("TimescaleDB Community (WebAssembly)"));
    assertThat(manifest.warnings()).singleElement().asString().contains("build=webassembly");
    assertThat(path.resolve("schemas/standard.sql")).isRegularFile();
    assertThat(path.resolve("schemas/plugin,compressed=yes,segment_by=courseid.sql"))
        .content()
        .contains("CREATE TABLE moodle_events", "compress_segmentby = 'courseid'")
        .doesNotContain("${");
    List<Measurement> rows = run.measurements();
    assertThat(rows)
        .noneMatch(Measurement::failed)
        .allSatisfy(
            row -> {
              assertThat(row.fork().arm().factors()).containsEntry("build", "webassembly");
              assertThat(row.fork().rowsBefore()).isEqualTo(10_000);
              assertThat(row.value().orElseThrow().metric().unit()).isEqualTo("B");
            });
    assertThat(rows.stream().map(row -> row.fork().benchmark() + " " + row.fork().arm().id()))
        .containsSubsequence(
            "table-size standard,build=webassembly",
            "table-size plugin,build=webassembly,compressed=yes,segment_by=courseid",
            "compression plugin,build=webassembly,compressed=yes,segment_by=courseid",
            "backup plugin,build=webassembly,compressed=yes,format=custom,segment_by=courseid",
            "compression tuned,build=webassembly,compressed=yes,order_by=userid.time");
    Verdict saves90 =
        Verdicts.of(run).stream()
            .filter(verdict -> verdict.claim().id().equals("H7"))
            .findFirst()
            .orElseThrow();
    assertThat(saves90.measured().orElseThrow().arm().id()).contains("build=webassembly");
    assertThat(saves90.measured().orElseThrow().value())
        .isCloseTo(
            100 * size(rows, Metric.SIZE_AFTER) / size(rows, Metric.SIZE_BEFORE), within(1e-9))
        .isBetween(2.0, 90.0);
    assertThat(saves90.measured().orElseThrow().unit()).isEqualTo("%");
    Verdict smaller =
        Verdicts.of(run).stream()
            .filter(verdict -> verdict.claim().id().equals("H8a"))
            .findFirst()
            .orElseThrow();
    assertThat(smaller.measured().orElseThrow().arm().id())
        .isEqualTo("plugin,build=webassembly,compressed=yes,format=custom,segment_by=courseid");
    assertThat(smaller.measured().orElseThrow().value()).isBetween(0.2, 10.0);
    assertThat(progress.toString(StandardCharsets.UTF_8)).contains("segment_by=courseid: ");
  }

  private static double size(List<Measurement> rows, Metric metric) {
    return rows.stream()
        .filter(row -> row.fork().arm().schema().equals("plugin"))
        .flatMap(row -> row.value().stream())
        .filter(value -> value.metric().equals(metric))
        .mapToDouble(Measurement.Value::value)
        .findFirst()
        .orElseThrow();
  }
}
