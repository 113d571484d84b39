package dev.logstore.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logstore.results.Fork;
import dev.logstore.results.Measurement;
import dev.logstore.results.Metric;
import dev.logstore.results.RunDirectory;
import dev.logstore.results.RunManifest;
import dev.logstore.results.claims.Verdict;
import dev.logstore.results.claims.Verdicts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts of a plan that put stores under load and break things, as a user runs them. */
class LoadAndFaultsIT {
  private static final Path PLAN = Path.of("src", "test", "resources", "load-and-faults.yaml");
  private static final String LOAD =
      "latency-under-load plugin/buffered-1000,flush_s=1,rate=50,schedule=steady";
  private static final String FAULT = "fault plugin/dual,fault=server-kill";
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  @TempDir Path folder;

  @Test
  void aStudyOfLoadAndFaultsGoesOnWhereItStopped() throws Exception {
    BenchmarksJar.Ended first = study(PLAN.toString(), "--stop-after", "1");

    assertThat(first.code()).as(first.err()).isZero();
    RunDirectory run = RunDirectory.open(Path.of(first.out().strip()));
    assertThat(run.manifest().state()).isEqualTo(RunManifest.State.INTERRUPTED);
    assertThat(rounds(run)).containsOnly(Map.entry(LOAD, List.of(1)), Map.entry(FAULT, List.of(1)));
    List<Measurement> before = run.measurements();

    BenchmarksJar.Ended rest = study("--resume", run.path().toString());

    assertThat(rest.code()).as(rest.err()).isZero();
    assertThat(run.manifest().state()).isEqualTo(RunManifest.State.COMPLETE);
    assertThat(rounds(run))
        .containsOnly(Map.entry(LOAD, List.of(1, 2)), Map.entry(FAULT, List.of(1, 2)));
    assertThat(run.measurements()).containsAll(before).noneMatch(Measurement::failed);
    assertThat(values(run, FAULT, Metric.EVENTS_LOST)).containsExactly(0.0, 0.0);
    assertThat(values(run, FAULT, new Metric("events_missing_old", "events")))
        .containsExactly(0.0, 0.0);
    assertThat(values(run, FAULT, new Metric("events_missing_new", "events")))
        .hasSize(2)
        .allSatisfy(events -> assertThat(events).isPositive());
    assertThat(values(run, FAULT, Metric.OUTAGE_TIME))
        .allSatisfy(us -> assertThat(us).isPositive());
    assertThat(run.path().resolve("latency")).isNotEmptyDirectory();
    assertThat(transition(run).outcome()).isEqualTo(Verdict.Outcome.SUPPORTED);
    assertThat(rest.leftovers()).isEmpty();
  }

  private static Verdict transition(RunDirectory run) {
    return Verdicts.of(run).stream()
        .filter(verdict -> verdict.claim().id().equals("H14a"))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, List<Integer>> rounds(RunDirectory run) {
    return run.measurements().stream()
        .map(Measurement::fork)
        .distinct()
        .filter(fork -> title(fork).equals(LOAD) || title(fork).equals(FAULT))
        .collect(
            Collectors.groupingBy(
                LoadAndFaultsIT::title, Collectors.mapping(Fork::round, Collectors.toList())));
  }

  private static List<Double> values(RunDirectory run, String title, Metric metric) {
    return run.measurements().stream()
        .filter(row -> title(row.fork()).equals(title))
        .flatMap(row -> row.value().stream())
        .filter(value -> value.metric().equals(metric))
        .map(Measurement.Value::value)
        .toList();
  }

  private static String title(Fork fork) {
    return fork.benchmark() + " " + fork.arm().id();
  }

  private BenchmarksJar.Ended study(String... options) throws Exception {
    List<String> all = new ArrayList<>(List.of("study", "--databases", "embedded"));
    all.addAll(List.of("--runs", folder.resolve("runs").toString()));
    all.addAll(List.of("--datasets", folder.resolve("datasets").toString()));
    all.addAll(List.of(options));
    return new BenchmarksJar(folder).start(all).await(PATIENCE);
  }
}
