package dev.logstore.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDirectoryTest {
  @TempDir Path folder;

  @Test
  void runsThatStartInTheSameSecondGetFoldersOfTheirOwn() {
    Path runs = folder.resolve("results/runs");

    assertThat(RunDirectory.create(runs, "quick", Samples.START).id())
        .isEqualTo("2026-11-23-101530-quick");
    assertThat(RunDirectory.create(runs, "quick", Samples.START).id())
        .isEqualTo("2026-11-23-101530-quick-2");
    assertThat(RunDirectory.create(runs, "quick", Samples.START).id())
        .isEqualTo("2026-11-23-101530-quick-3");
    assertThat(RunDirectory.list(runs)).hasSize(3);
    assertThat(RunDirectory.list(folder.resolve("nowhere"))).isEmpty();
  }

  @Test
  void forksAreAppendedAndRead() {
    RunDirectory run = RunDirectory.create(folder, "quick", Samples.START);
    assertThat(run.measurements()).isEmpty();

    List<Measurement> first = Samples.latency(fork(1), 250);
    List<Measurement> second = List.of(fork(2).failed("server went away"));
    run.append(first);
    run.append(second);

    List<Measurement> read = RunDirectory.open(run.path()).measurements();
    assertThat(read.subList(0, 2)).isEqualTo(first);
    assertThat(read.subList(2, 3)).isEqualTo(second);
  }

  @Test
  void nothingIsAddedUnderColumnsOfAnEarlierVersion() throws IOException {
    RunDirectory run = RunDirectory.create(folder, "quick", Samples.START);
    Files.writeString(
        run.path().resolve(RunDirectory.MEASUREMENTS),
        MeasurementsCsv.header().replace(",factors", ""));

    assertThatThrownBy(() -> run.append(Samples.latency(fork(1), 250)))
        .isInstanceOf(ResultsException.class)
        .hasMessageContaining("no fork can be added");
  }

  @Test
  void aRunThatWasKilledInMidWriteGoesOn() throws IOException {
    RunDirectory run = RunDirectory.create(folder, "quick", Samples.START);
    run.append(Samples.latency(fork(1), 250));
    Files.writeString(
        run.path().resolve(RunDirectory.MEASUREMENTS), "insert,ins", StandardOpenOption.APPEND);
    assertThat(run.read().warnings()).hasSize(1);

    run.append(Samples.latency(fork(2), 260));

    assertThat(run.read().warnings()).isEmpty();
    assertThat(run.measurements()).hasSize(4);
  }

  @Test
  void rowsBehindTheCheckpointAreCutOff() throws IOException {
    RunDirectory run = RunDirectory.create(folder, "quick", Samples.START);
    Fork first = Samples.insert("insert-latency", Samples.synchronous("standard"), 1);
    Fork second = Samples.insert("insert-latency", Samples.synchronous("plugin"), 1);
    run.append(Samples.latency(first, 250));
    long checkpoint = run.measurementsBytes();
    run.append(Samples.latency(second, 300).subList(0, 1));

    run.cutToCheckpoint(checkpoint);

    assertThat(run.measurements()).isEqualTo(Samples.latency(first, 250));
    assertThatThrownBy(() -> run.cutToCheckpoint(checkpoint + 1))
        .isInstanceOf(ResultsException.class)
        .hasMessageContaining("has lost rows");
  }

  @Test
  void theManifestIsReplacedInOneStep() {
    RunDirectory run = RunDirectory.create(folder, "quick", Samples.START);
    RunManifest started = Samples.manifest(run.id());
    run.writeManifest(started);
    assertThat(run.manifest()).isEqualTo(started);

    RunManifest done = started.ended(RunManifest.State.COMPLETE, Samples.START.plusSeconds(100));
    run.writeManifest(done);

    assertThat(run.manifest()).isEqualTo(done);
    assertThat(run.path().resolve("manifest.json.tmp")).doesNotExist();
  }

  @Test
  void titlesTravelWithTheRunAndStayWhatTheyWere() throws IOException {
    RunDirectory run = RunDirectory.create(folder, "quick", Samples.START);
    assertThat(run.titles()).isEqualTo(Titles.NONE);

    Titles titles = titles("Padrão", "Standard");
    run.keepTitles(titles);
    run.keepTitles(titles("Outra", "Other"));

    assertThat(run.titles()).isEqualTo(titles);
    assertThat(run.titles().schema("standard")).contains(new LocalText("Padrão", "Standard"));
    assertThat(run.titles().query("unheard-of")).isEmpty();

    Files.writeString(run.path().resolve(RunDirectory.TITLES), "{}");
    assertThatThrownBy(run::titles)
        .isInstanceOf(ResultsException.class)
        .hasMessageContaining("titles.json is not a file of titles");
  }

  private static Titles titles(String pt, String en) {
    return new Titles(Map.of("standard", new LocalText(pt, en)), Map.of());
  }

  @Test
  void problemsAreOneLineWithTheRemedy() throws IOException {
    assertThatThrownBy(() -> RunDirectory.open(folder))
        .isInstanceOf(ResultsException.class)
        .hasMessageContaining("is not the folder of a run");

    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> RunDirectory.create(file, "quick", Samples.START))
        .isInstanceOf(ResultsException.class)
        .hasMessageContaining("cannot be written")
        .hasMessageContaining("choose another folder");

    RunDirectory run = RunDirectory.create(folder, "quick", Samples.START);
    assertThatThrownBy(run::manifest)
        .isInstanceOf(ResultsException.class)
        .hasMessageContaining("was killed before it measured anything; delete the folder");

    assertThatThrownBy(() -> RunDirectory.create(folder, "../up", Samples.START))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Fork fork(int round) {
    return Samples.insert("insert-latency", Samples.synchronous("standard"), round);
  }
}
