package dev.logstore.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logstore.results.Measurement;
import dev.logstore.results.RunDirectory;
import dev.logstore.results.RunManifest;
import dev.logstore.results.RunServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The jar as a user runs it: what it prints, how it ends, what it leaves. */
class CommandLineIT {
  private static final Path PLAN = Path.of("src", "test", "resources", "minimal.yaml");

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"embedded", "container"})
  void aStudyEndsWithACompleteRunAndLeavesNoServer(String way) throws Exception {
    BenchmarksJar.Ended ended = study(way).await(PATIENCE);

    assertThat(ended.code()).as(ended.err()).isZero();
    RunDirectory run = RunDirectory.open(Path.of(ended.out().strip()));
    RunManifest manifest = run.manifest();
    assertThat(manifest.state()).isEqualTo(RunManifest.State.COMPLETE);
    assertThat(manifest.totals().failedForks()).isZero();
    assertThat(manifest.servers()).extracting(RunServer::name).hasSize(2);
    assertThat(manifest.environment().cores()).isPositive();
    assertThat(manifest.environment().libraries()).containsKeys("jmh", "postgresql-jdbc");
    assertThat(manifest.environment().libraries().values())
        .allSatisfy(version -> assertThat(version).matches("\\d+\\.\\d+.*"));
    // Three groups, each with two insert questions and a query, in two rounds; two sizes.
    assertThat(forks(run)).isEqualTo(3 * 3 * 2 + 2);
    assertThat(run.path().resolve("plans/log-report.plugin.json")).isNotEmptyFile();
    assertThat(ended.leftovers()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"embedded", "container"})
  void killedForGoodItLeavesItsFinishedForksAndNoServer(String way) throws Exception {
    BenchmarksJar.Running running = study(way);
    RunDirectory run = running.awaitForks(folder.resolve("runs"), 3, PATIENCE);
    assertThat(running.leftovers()).isNotEmpty();

    running.kill();
    BenchmarksJar.Ended ended = running.await(PATIENCE);

    assertThat(ended.leftovers()).isEmpty();
    assertThat(forks(run)).isGreaterThanOrEqualTo(3);
    assertThat(run.manifest().state()).isEqualTo(RunManifest.State.RUNNING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"embedded", "container"})
  void ctrlCKeepsWhatWasMeasuredAndStopsTheServers(String way) throws Exception {
    BenchmarksJar.Running running = study(way);
    RunDirectory run = running.awaitForks(folder.resolve("runs"), 3, PATIENCE);

    running.interrupt();
    BenchmarksJar.Ended ended = running.await(PATIENCE);

    assertThat(ended.code()).isEqualTo(130);
    assertThat(ended.err()).contains("interrupted: ").contains(" finished forks are in ");
    assertThat(ended.err()).doesNotContain("Exception").doesNotContain("error");
    assertThat(ended.leftovers()).isEmpty();
    assertThat(run.manifest().state()).isEqualTo(RunManifest.State.INTERRUPTED);
    assertThat(forks(run)).isGreaterThanOrEqualTo(3);
    assertThat(run.measurements()).noneMatch(Measurement::failed);
  }

  @Test
  void aWrongOptionIsOneLineAndCodeTwo() throws Exception {
    refused(List.of("study", "--colour"), Map.of(), "--colour");
    refused(List.of("study", "kwick"), Map.of(), "unknown plan 'kwick'");
    refused(List.of("study", "--databases", "sqlite"), Map.of(), "unknown way to a database");
    refused(List.of("--nosuchoption"), Map.of(), "nosuchoption");
    refused(List.of("InsertCost", "-p", "factors=rtt=1"), Map.of(), "unknown factor 'rtt'");
    refused(
        List.of("InsertCost", "-p", "factors=delay=10"),
        Map.of(),
        "factor delay: not for the benchmark insert-cost, which has rtt_ms, ");
    refused(List.of("InsertLatency", "-p", "factors=threads=4"), Map.of(), "JMH's own option -t");
    refused(List.of("NullSink", "-t", "4"), Map.of(), "factor threads: not for the benchmark");
  }

  @Test
  void aMachineWithoutServersIsToldTheRemedy() throws Exception {
    refused(
        List.of(
            "study",
            "smoke",
            "--databases",
            "embedded",
            "--runs",
            folder.resolve("runs").toString()),
        Map.of("XDG_CACHE_HOME", folder.toString()),
        "run scripts/setup");
    refused(
        List.of(
            "study",
            "smoke",
            "--databases",
            "container",
            "--runs",
            folder.resolve("runs").toString()),
        Map.of("DOCKER_HOST", "unix://" + folder.resolve("no.sock")),
        "no Docker engine");
    refused(
        List.of(
            "study",
            "smoke",
            "--postgresql-url",
            "jdbc:postgresql://127.0.0.1:1/postgres",
            "--runs",
            folder.resolve("runs").toString()),
        Map.of("LOGSTORE_TIMESCALEDB_URL", "jdbc:postgresql://127.0.0.1:1/postgres"),
        "postgresql server at 127.0.0.1:1");
    assertThat(folder.resolve("runs")).isEmptyDirectory();
  }

  @Test
  void aPasswordOnTheCommandLineIsRefusedAndNotRepeated() throws Exception {
    BenchmarksJar.Ended ended =
        refused(
            List.of(
                "study",
                "smoke",
                "--postgresql-url",
                "jdbc:postgresql://127.0.0.1/postgres?user=me&password=sesame"),
            Map.of(),
            "LOGSTORE_POSTGRESQL_PASSWORD");

    assertThat(ended.err()).doesNotContain("sesame");
  }

  @Test
  void jmhsOwnOptionsWorkUnchanged() throws Exception {
    BenchmarksJar.Ended list = new BenchmarksJar(folder).start(List.of("-l")).await(PATIENCE);
    assertThat(list.code()).isZero();
    assertThat(list.out())
        .contains("InsertLatencyBenchmark.write")
        .contains("InsertThroughputBenchmark.writeAndFlush")
        .contains("QueryLatencyBenchmark.execute");

    Path csv = folder.resolve("jmh.csv");
    BenchmarksJar.Ended measured =
        new BenchmarksJar(folder)
            .with(Map.of("LOGSTORE_DATABASES", "embedded", "LOGSTORE_PROFILE", "tiny"))
            .start(
                List.of(
                    "QueryLatencyBenchmark",
                    "-p",
                    "schema=plugin",
                    "-p",
                    "query=log-report",
                    "-f",
                    "1",
                    "-wi",
                    "0",
                    "-i",
                    "1",
                    "-r",
                    "50ms",
                    "-rf",
                    "csv",
                    "-rff",
                    csv.toString()))
            .await(PATIENCE);
    assertThat(measured.code()).as(measured.err()).isZero();
    assertThat(Files.readAllLines(csv).get(1)).contains("QueryLatencyBenchmark.execute");
    assertThat(measured.leftovers()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "InsertLatency, buffered, standard, statement=copy-text",
    "EnqueueLatency, buffered, plugin, rate=100",
    "InsertThroughput, dual, plugin, connection=pooled",
    "InsertCost, synchronous, plugin, rtt_ms=1",
    "NullSink, buffered, standard, statement=unnest",
  })
  void jmhMeasuresWritersByTheirParameters(
      String benchmark, String writer, String schema, String factors) throws Exception {
    Path csv = folder.resolve("jmh.csv");
    BenchmarksJar.Ended ended =
        new BenchmarksJar(folder)
            .with(Map.of("LOGSTORE_DATABASES", "embedded", "LOGSTORE_PROFILE", "tiny"))
            .start(
                List.of(
                    (benchmark
                            + " -p writer="
                            + writer
                            + " -p schema="
                            + schema
                            + " -p factors="
                            + factors)
                        .concat(" -f 1 -wi 0 -i 1 -r 1 -rf csv -rff " + csv)
                        .split(" ", -1)))
            .await(PATIENCE);

    assertThat(ended.code()).as(ended.err()).isZero();
    String row = Files.readAllLines(csv).get(1);
    assertThat(row).contains(benchmark, "," + factors + ",", "," + schema);
    if (!benchmark.equals("InsertCost")) {
      assertThat(row).endsWith("," + writer);
    }
    assertThat(ended.leftovers()).isEmpty();
  }

  private BenchmarksJar.Ended refused(
      List<String> arguments, Map<String, String> environment, String complaint) throws Exception {
    BenchmarksJar.Ended ended =
        new BenchmarksJar(folder).with(environment).start(arguments).await(PATIENCE);
    assertThat(ended.code()).as(ended.err()).isEqualTo(2);
    List<String> errors = ended.err().lines().filter(line -> line.startsWith("error: ")).toList();
    assertThat(errors).hasSize(1);
    assertThat(errors.get(0)).contains(complaint);
    assertThat(ended.err()).doesNotContain("\tat ");
    return ended;
  }

  private BenchmarksJar.Running study(String way) throws IOException {
    return new BenchmarksJar(folder)
        .start(
            List.of(
                "study",
                PLAN.toString(),
                "--databases",
                way,
                "--runs",
                folder.resolve("runs").toString(),
                "--datasets",
                folder.resolve("datasets").toString()));
  }

  private static long forks(RunDirectory run) {
    Stream<Object> forks = run.measurements().stream().map(Measurement::fork);
    return forks.distinct().count();
  }
}
