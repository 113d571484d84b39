package dev.logstore.benchmarks.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logstore.results.RunDirectory;
import dev.logstore.results.RunEnvironment;
import dev.logstore.results.RunManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What looks like a run has a manifest, whenever its study was killed. */
class NewRunTest {
  private static final Instant START = Instant.parse("2026-11-24T02:00:00Z");

  @TempDir Path folder;

  @Test
  void aRunAppearsWithItsManifest() throws IOException {
    Path runs = folder.resolve("results/runs");

    RunDirectory run =
        NewRun.create(
            runs,
            "quick",
            START,
            id -> {
              assertThat(RunDirectory.list(runs)).as("before its manifest is there").isEmpty();
              return manifest(id);
            });

    assertThat(run.id()).isEqualTo("2026-11-24-020000-quick").isEqualTo(run.manifest().run());
    assertThat(run.measurements()).isEmpty();
    assertThat(names(runs)).containsExactly(run.id());
  }

  @Test
  void runsOfTheSameSecondGetFoldersAndIdsOfTheirOwn() {
    assertThat(Stream.of(1, 2, 3).map(i -> create()).map(run -> run.manifest().run()))
        .containsExactly(
            "2026-11-24-020000-quick", "2026-11-24-020000-quick-2", "2026-11-24-020000-quick-3");
    assertThat(RunDirectory.list(folder)).hasSize(3);
  }

  @Test
  void whatAKilledStudyLeftIsNoRunAndGoesWithTheNextOne() throws Exception {
    Process killed = new ProcessBuilder("true").start();
    killed.waitFor();
    Path left = folder.resolve(".new-" + killed.pid());
    RunDirectory.create(left, "quick", START);
    assertThat(RunDirectory.list(folder)).isEmpty();

    RunDirectory run = create();

    assertThat(run.id()).isEqualTo("2026-11-24-020000-quick");
    assertThat(names(folder)).containsExactly(run.id());
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThatThrownBy(() -> NewRun.create(file, "quick", START, NewRunTest::manifest))
        .hasMessageContaining(file + "")
        .hasMessageContaining("cannot be written");
  }

  private RunDirectory create() {
    return NewRun.create(folder, "quick", START, NewRunTest::manifest);
  }

  private static RunManifest manifest(String id) {
    return RunManifest.started(
        id,
        START,
        new RunManifest.Plan("quick", "ab12", "name: quick"),
        null,
        new RunEnvironment(
            "cpu",
            2,
            1,
            "os",
            "kernel",
            null,
            "jvm",
            "17",
            RunManifest.sorted(Map.of()),
            null,
            true));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(path -> path.getFileName().toString()).toList();
    }
  }
}
