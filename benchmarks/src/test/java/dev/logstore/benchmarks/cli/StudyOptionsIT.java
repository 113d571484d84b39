package dev.logstore.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logstore.results.Fork;
import dev.logstore.results.Harness;
import dev.logstore.results.LocalText;
import dev.logstore.results.Measurement;
import dev.logstore.results.RunCourse;
import dev.logstore.results.RunDirectory;
import dev.logstore.results.RunManifest;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user may ask of a study, on real servers. */
class StudyOptionsIT {
  private static final Path MINIMAL = Path.of("src", "test", "resources", "minimal.yaml");
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  @TempDir Path folder;

  @Test
  void chosenArmsAreMeasuredOnEverySeedAndABudgetDropsRoundsAndNeverArms() throws Exception {
    Path plan =
        Files.writeString(
            folder.resolve("plan.yaml"),
            Files.readString(MINIMAL)
                .replace("seed: 1", "seeds: [1, 2]")
                .replace("rounds: 2", "rounds: 6"));

    BenchmarksJar.Ended sitting =
        study(
            plan.toString(),
            "--only",
            "*buffered*",
            "--skip",
            "*/plugin/*",
            "--max-minutes",
            "30",
            "--stop-after",
            "2");

    assertThat(sitting.code()).as(sitting.err()).isZero();
    RunDirectory run = RunDirectory.open(Path.of(sitting.out().strip()));
    assertThat(run.manifest().state()).isEqualTo(RunManifest.State.INTERRUPTED);
    Map<String, Long> before = forksByArm(run);
    assertThat(before.keySet())
        .containsExactlyInAnyOrder(
            "enqueue-latency standard/buffered-100",
            "enqueue-latency standard-again/buffered-100",
            "insert-throughput standard/buffered-100",
            "insert-throughput standard-again/buffered-100");
    assertThat(before.values()).containsOnly(2L);
    assertThat(datasetsByRound(run)).isEqualTo(Map.of(1, "tiny-1", 2, "tiny-2"));

    spendTheBudget(run);
    BenchmarksJar.Ended rest = study("--resume", run.path().toString());

    assertThat(rest.code()).as(rest.err()).isZero();
    RunManifest manifest = run.manifest();
    assertThat(manifest.state()).isEqualTo(RunManifest.State.COMPLETE);
    assertThat(manifest.course().scope().rounds()).isEqualTo(2);
    assertThat(manifest.warnings())
        .extracting(LocalText::en)
        .contains("the budget of 30 minutes ended the run after 2 of 6 rounds");
    assertThat(forksByArm(run)).isEqualTo(before);
    assertThat(rest.leftovers()).isEmpty();
  }

  @Test
  void aForkThatIsKilledIsRecordedWithItsReasonAndTriedOnceMore() throws Exception {
    BenchmarksJar.Running running = start(List.of(MINIMAL.toString()));
    // Two tables are weighed first; before the first fork there is one that only loads classes.
    RunDirectory run = running.awaitForks(folder.resolve("runs"), 2 + 1, PATIENCE);
    killAFork(running);
    BenchmarksJar.Ended ended = running.await(PATIENCE);

    assertThat(ended.code()).as(ended.err()).isZero();
    RunManifest manifest = run.manifest();
    assertThat(manifest.state()).isEqualTo(RunManifest.State.COMPLETE);
    assertThat(manifest.totals()).isEqualTo(new RunManifest.Totals(9 * 2 + 1, 1));
    Measurement failed =
        run.measurements().stream().filter(Measurement::failed).findFirst().orElseThrow();
    assertThat(failed.reason().orElseThrow()).isNotBlank();
    Fork fork = failed.fork();
    assertThat(run.measurements())
        .filteredOn(row -> !row.failed())
        .extracting(Measurement::fork)
        .anyMatch(
            again ->
                again.benchmark().equals(fork.benchmark())
                    && again.arm().equals(fork.arm())
                    && again.query().equals(fork.query())
                    && again.round() == fork.round());
    assertThat(ended.err()).contains("failed: " + fork.benchmark());
  }

  @Test
  void aSecondStudyOnTheMachineIsToldAtOnceAndOnce() throws Exception {
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve("jmh.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.lock()) {
      assertThat(held.isValid()).isTrue();

      BenchmarksJar.Ended ended =
          new BenchmarksJar(folder)
              .with(Map.of("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + folder))
              .start(arguments(List.of(MINIMAL.toString())))
              .await(PATIENCE);

      assertThat(ended.code()).isEqualTo(2);
      assertThat(ended.err().lines().filter(line -> !line.startsWith("Picked up")))
          .singleElement()
          .asString()
          .startsWith("error: another study or JMH run is measuring on this machine")
          .contains("wait for its end");
      assertThat(folder.resolve("runs")).doesNotExist();
    }
  }

  /** One that has only just begun, so that it cannot have sent its results yet. */
  private static void killAFork(BenchmarksJar.Running running) throws Exception {
    Set<Long> old = forks(running).map(ProcessHandle::pid).collect(Collectors.toSet());
    while (running.process().isAlive()) {
      Optional<ProcessHandle> young =
          forks(running).filter(fork -> !old.contains(fork.pid())).findFirst();
      if (young.isPresent() && young.get().destroyForcibly()) {
        return;
      }
      Thread.sleep(10);
    }
    throw new AssertionError("the study ended before a fork could be killed");
  }

  private static Stream<ProcessHandle> forks(BenchmarksJar.Running running) {
    return running.process().toHandle().descendants().filter(StudyOptionsIT::isFork);
  }

  private static boolean isFork(ProcessHandle handle) {
    return handle.info().commandLine().orElse("").contains("org.openjdk.jmh.runner.ForkedMain");
  }

  /** As if the sitting had begun an hour before. */
  private static void spendTheBudget(RunDirectory run) {
    RunManifest manifest = run.manifest();
    RunCourse course = manifest.course();
    RunCourse.Sitting sitting = course.sittings().get(0);
    RunCourse.Sitting longer =
        new RunCourse.Sitting(
            sitting.startedAt().minus(Duration.ofHours(1)), sitting.endedAt(), sitting.forks());
    run.writeManifest(
        new RunManifest(
            manifest.formatVersion(),
            manifest.run(),
            manifest.state(),
            manifest.startedAt(),
            manifest.endedAt(),
            manifest.plan(),
            manifest.dataset(),
            manifest.git(),
            manifest.environment(),
            manifest.servers(),
            manifest.notAvailable(),
            manifest.warnings(),
            manifest.stages(),
            manifest.totals(),
            new RunCourse(course.scope(), List.of(longer), course.checkpoint()),
            manifest.furtherDatasets()));
  }

  private static Map<String, Long> forksByArm(RunDirectory run) {
    return forks(run).stream()
        .collect(
            Collectors.groupingBy(
                fork -> fork.benchmark() + " " + fork.arm().id(), Collectors.counting()));
  }

  private static Map<Integer, String> datasetsByRound(RunDirectory run) {
    return forks(run).stream()
        .collect(Collectors.toMap(Fork::round, Fork::dataset, (one, same) -> one));
  }

  private static List<Fork> forks(RunDirectory run) {
    return run.measurements().stream()
        .map(Measurement::fork)
        .filter(fork -> fork.harness() != Harness.STORAGE)
        .distinct()
        .toList();
  }

  private BenchmarksJar.Ended study(String... options) throws Exception {
    return start(List.of(options)).await(PATIENCE);
  }

  private BenchmarksJar.Running start(List<String> options) throws IOException {
    return new BenchmarksJar(folder).start(arguments(options));
  }

  private List<String> arguments(List<String> options) {
    List<String> all = new ArrayList<>(List.of("study", "--databases", "embedded"));
    all.addAll(List.of("--runs", folder.resolve("runs").toString()));
    all.addAll(List.of("--datasets", folder.resolve("datasets").toString()));
    all.addAll(options);
    return all;
  }
}
