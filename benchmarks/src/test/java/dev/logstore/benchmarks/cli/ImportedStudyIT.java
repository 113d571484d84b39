package dev.logstore.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logstore.datasets.Dataset;
import dev.logstore.datasets.EventCsv;
import dev.logstore.datasets.MoodleEvent;
import dev.logstore.datasets.SiteProfile;
import dev.logstore.datasets.importing.ImportSettings;
import dev.logstore.datasets.importing.LogImport;
import dev.logstore.results.Measurement;
import dev.logstore.results.RunDirectory;
import dev.logstore.results.RunManifest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole study on a site's own log, as its owner runs it. */
class ImportedStudyIT {
  private static final Path MINIMAL = Path.of("src", "test", "resources", "minimal.yaml");
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  @TempDir Path folder;

  @Test
  void runsThroughAndNamesTheLogByItsChecksum() throws Exception {
    Dataset imported = importLog();
    Path plan =
        Files.writeString(
            folder.resolve("ours.yaml"),
            Files.readString(MINIMAL)
                .replace("{profile: tiny, seed: 1}", "{folder: " + imported.folder() + "}"));

    BenchmarksJar.Ended study =
        new BenchmarksJar(folder)
            .start(
                List.of(
                    "study",
                    "--databases",
                    "embedded",
                    "--runs",
                    folder.resolve("runs").toString(),
                    plan.toString()))
            .await(PATIENCE);

    assertThat(study.code()).as(study.err()).isZero();
    RunDirectory run = RunDirectory.open(Path.of(study.out().strip()));
    RunManifest manifest = run.manifest();
    assertThat(manifest.state()).isEqualTo(RunManifest.State.COMPLETE);
    assertThat(manifest.dataset().sha256()).isEqualTo(imported.manifest().file().sha256());
    assertThat(manifest.dataset().events()).isEqualTo(imported.manifest().counts().events());
    assertThat(run.measurements()).noneMatch(Measurement::failed);
    assertThat(run.measurements())
        .extracting(row -> row.fork().benchmark())
        .contains("insert-throughput", "enqueue-latency", "query-latency", "table-size");
    assertThat(study.leftovers()).isEmpty();
  }

  /** A log as the table gives it, without the days before the middle of its first week. */
  private Dataset importLog() throws IOException {
    Dataset site = Dataset.generate(SiteProfile.load("tiny"), 3, folder.resolve("site"));
    long from = site.manifest().from().plus(Duration.ofDays(3)).getEpochSecond();
    Path log = folder.resolve("log.csv");
    try (EventCsv.Writing csv = EventCsv.writeTo(Files.newOutputStream(log))) {
      for (MoodleEvent event : site.readAll()) {
        if (event.timeCreated() >= from) {
          csv.write(event);
        }
      }
    }
    byte[] key = "of sixteen bytes or more".getBytes(StandardCharsets.UTF_8);
    return new LogImport(
            new ImportSettings(
                ImportSettings.keyOf(key), false, ZoneId.of("America/Sao_Paulo"), false, 2),
            LogImport.Progress.silent())
        .run(log, folder.resolve("imported"))
        .dataset();
  }
}
