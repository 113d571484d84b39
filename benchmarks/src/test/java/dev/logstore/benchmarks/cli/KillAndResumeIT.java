package dev.logstore.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logstore.results.Fork;
import dev.logstore.results.Harness;
import dev.logstore.results.Measurement;
import dev.logstore.results.Metric;
import dev.logstore.results.RunCourse;
import dev.logstore.results.RunDirectory;
import dev.logstore.results.RunManifest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that is killed at random moments and resumed is the run that it would have been. The number
 * of kills is the system property {@code logstore.kills}, the seed {@code logstore.killSeed}.
 */
class KillAndResumeIT {
  private static final Path PLAN = Path.of("src", "test", "resources", "minimal.yaml");
  private static final Duration PATIENCE = Duration.ofMinutes(6);
  private static final int ROUNDS = 2;
  private static final int ITERATIONS = 2;

  /** A sitting needs about six seconds for its servers and tables, then a second a fork. */
  private static final int LATEST_KILL_MILLIS = 14_000;

  @TempDir Path folder;

  @Test
  void killedAtRandomMomentsARunEndsAsIfNothingHadHappened() throws Exception {
    int kills = Integer.getInteger("logstore.kills", 2);
    long seed = Long.getLong("logstore.killSeed", System.nanoTime());
    Random random = new Random(seed);
    List<Long> moments = new ArrayList<>();
    while (moments.size() < kills) {
      BenchmarksJar.Running sitting = sit();
      long moment = random.nextInt(LATEST_KILL_MILLIS);
      if (!sitting.process().waitFor(moment, TimeUnit.MILLISECONDS)) {
        sitting.kill();
        moments.add(moment);
      }
      assertThat(sitting.await(PATIENCE).leftovers()).isEmpty();
    }
    for (RunDirectory run = unfinished(); run != null; run = unfinished()) {
      BenchmarksJar.Ended ended = sit().await(PATIENCE);
      assertThat(ended.code()).as(ended.err()).isZero();
    }
    System.out.printf("killed after %s ms (seed %d)%n", moments, seed);

    List<RunDirectory> runs = new ArrayList<>();
    for (RunDirectory run : RunDirectory.list(folder.resolve("runs"))) {
      isWhole(run);
      runs.add(run);
    }
    int sittings = runs.stream().mapToInt(run -> run.manifest().course().sittings().size()).sum();
    System.out.printf("%d runs in %d sittings, all whole%n", runs.size(), sittings);
  }

  private void isWhole(RunDirectory run) throws Exception {
    RunManifest manifest = run.manifest();
    assertThat(manifest.state()).isEqualTo(RunManifest.State.COMPLETE);
    assertThat(manifest.endedAt()).isNotNull();
    List<String> order = new ArrayList<>();
    List<String> cells = cells();
    for (int round = 1; round <= ROUNDS; round++) {
      List<String> rotated = new ArrayList<>(cells);
      Collections.rotate(rotated, -(cells.size() / ROUNDS) * (round - 1));
      for (String cell : rotated) {
        order.add(cell + " " + round);
      }
    }
    List<Measurement> rows = run.measurements();
    assertThat(run.read().warnings()).isEmpty();
    assertThat(rows).noneMatch(Measurement::failed);
    assertThat(forks(rows)).extracting(KillAndResumeIT::title).isEqualTo(order);
    assertThat(manifest.totals()).isEqualTo(new RunManifest.Totals(order.size(), 0));
    assertThat(manifest.course().sittings().stream().mapToInt(RunCourse.Sitting::forks).sum())
        .isBetween(1, order.size());
    assertThat(manifest.course().checkpoint()).isEqualTo(run.measurementsBytes());
    assertThat(manifest.servers()).hasSize(2);
    // Two schemas are weighed, once each, by five sizes.
    assertThat(rows.stream().filter(row -> row.fork().harness() == Harness.STORAGE)).hasSize(10);
    for (Fork fork : forks(rows)) {
      List<String> values =
          rows.stream()
              .filter(row -> row.fork().equals(fork))
              .map(row -> row.value().orElseThrow().metric().id() + " " + row.iteration())
              .toList();
      assertThat(values).as(title(fork)).doesNotHaveDuplicates();
      // Beside its answer a fork may tell more or less: no batch was due, too few calls for p99.99.
      assertThat(values)
          .as(title(fork))
          .contains(answer(fork) + " " + OptionalInt.empty())
          .filteredOn(value -> value.startsWith(answer(fork)))
          .hasSize(1 + ITERATIONS);
    }
  }

  private static String answer(Fork fork) {
    return fork.benchmark().endsWith("throughput")
        ? Metric.THROUGHPUT.id()
        : Metric.LATENCY_P50.id();
  }

  private static List<Fork> forks(List<Measurement> rows) {
    return rows.stream()
        .map(Measurement::fork)
        .filter(fork -> fork.harness() != Harness.STORAGE)
        .collect(
            Collectors.toMap(
                Function.identity(), f -> f, (a, b) -> a, java.util.LinkedHashMap::new))
        .keySet()
        .stream()
        .toList();
  }

  private static String title(Fork fork) {
    return fork.benchmark()
        + "/"
        + fork.arm().id()
        + fork.query().map(query -> "/" + query).orElse("")
        + " "
        + fork.round();
  }

  /** The cells of the plan in their order, as the command line tells them. */
  private List<String> cells() throws Exception {
    BenchmarksJar.Ended told =
        start(List.of("study", PLAN.toString(), "--estimate")).await(PATIENCE);
    assertThat(told.code()).isZero();
    return told.err().lines().filter(line -> line.startsWith("  ")).map(String::strip).toList();
  }

  /** A new run, or the next sitting of one that is unfinished. */
  private BenchmarksJar.Running sit() throws IOException {
    List<String> arguments = new ArrayList<>(List.of("study", "--databases", "embedded"));
    arguments.addAll(unfinished() == null ? List.of(PLAN.toString()) : List.of("--resume"));
    return start(arguments);
  }

  private BenchmarksJar.Running start(List<String> arguments) throws IOException {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(List.of("--runs", folder.resolve("runs").toString()));
    all.addAll(List.of("--datasets", folder.resolve("datasets").toString()));
    // --resume takes the next word for a run, so it stands last.
    if (all.remove("--resume")) {
      all.add("--resume");
    }
    return new BenchmarksJar(folder).start(all);
  }

  private RunDirectory unfinished() {
    return RunDirectory.list(folder.resolve("runs")).stream()
        .filter(run -> run.manifest().state() != RunManifest.State.COMPLETE)
        .findFirst()
        .orElse(null);
  }
}
