package dev.logstore.figures;

import dev.logstore.results.Arm;
import dev.logstore.results.Fork;
import dev.logstore.results.Harness;
import dev.logstore.results.Measurement;
import dev.logstore.results.Metric;
import dev.logstore.results.RunDirectory;
import dev.logstore.results.RunManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A run that nobody measured: numbers of a realistic size from a random generator with a fixed
 * seed. It is kept as files among the test resources; {@link #main} writes them anew.
 */
final class SyntheticRun {
  static final String NAME = "synthetic-run";

  private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
  private static final String DURABILITY = "fsync=on synchronous_commit=on";
  private static final List<String> GROUPS =
      List.of("standard", "standard-again", "control", "plugin");
  private static final int FORKS = 5;
  private static final double MIB = 1 << 20;

  private final Random random = new Random(20261123);
  private final List<List<Measurement>> forks = new ArrayList<>();

  private SyntheticRun() {}

  /** Writes the run's two files to the folder that is given. */
  public static void main(String[] args) throws IOException {
    Path target = Path.of(args[0]);
    Path temporary = Files.createTempDirectory("synthetic");
    RunDirectory run = RunDirectory.create(temporary, "synthetic", START);
    new SyntheticRun().measure().forEach(run::append);
    run.writeManifest(manifest());
    Files.createDirectories(target);
    for (String name : List.of(RunDirectory.MANIFEST, RunDirectory.MEASUREMENTS)) {
      Files.write(target.resolve(name), Files.readAllBytes(run.path().resolve(name)));
    }
  }

  private List<List<Measurement>> measure() {
    for (int round = 1; round <= FORKS; round++) {
      double drift = Math.exp(0.05 * random.nextGaussian());
      for (int i = 0; i < GROUPS.size(); i++) {
        String group = GROUPS.get((i + round) % GROUPS.size());
        inserts(group, round, drift);
        queries(group, round, drift);
      }
    }
    for (String group : List.of("standard", "control", "plugin")) {
      sizes(group);
    }
    return forks;
  }

  private void inserts(String group, int round, double drift) {
    Arm synchronous = Arm.synchronous(group, server(group), schema(group), DURABILITY);
    if (group.equals("control") && round == 4) {
      forks.add(
          List.of(
              insert("insert-latency", synchronous, round)
                  .failed("the server closed the connection (synthetic failure)")));
    } else {
      latency(
          insert("insert-latency", synchronous, round), drift * choose(group, 312, 330, 355), 3.1);
    }
    rate(insert("insert-throughput", synchronous, round), choose(group, 2950, 2800, 2600) / drift);
    Arm buffered = Arm.buffered(group, server(group), schema(group), 1000, DURABILITY);
    rate(
        insert("insert-throughput", buffered, round),
        choose(group, 41_000, 39_500, 33_000) / drift);
  }

  private void queries(String group, int round, double drift) {
    Map<String, double[]> medians =
        Map.of(
            "accesses-per-hour", new double[] {9100, 9400, 7900},
            "log-report", new double[] {410, 430, 1350},
            "activity-report", new double[] {15_200, 15_900, 24_500});
    for (String query : List.of("accesses-per-hour", "log-report", "activity-report")) {
      double[] median = medians.get(query);
      Arm arm = Arm.of(group, server(group), schema(group), DURABILITY);
      latency(
          Fork.ofQuery("query-latency", arm, query, "small-1", 100_000, round, at(round)),
          drift * choose(group, median[0], median[1], median[2]),
          1.9);
    }
  }

  private void latency(Fork fork, double median, double tail) {
    double p50 = rounded(median * Math.exp(0.03 * random.nextGaussian()));
    double p99 = rounded(p50 * tail * Math.exp(0.1 * random.nextGaussian()));
    forks.add(
        List.of(
            fork.measured(Metric.LATENCY_MEAN, rounded(p50 * 1.12)),
            fork.measured(Metric.LATENCY_P50, p50),
            fork.measured(Metric.LATENCY_P90, rounded(p50 * (1 + tail) / 2.4)),
            fork.measured(Metric.LATENCY_P99, p99),
            fork.measured(Metric.LATENCY_P999, rounded(p99 * 2.3)),
            fork.measured(Metric.LATENCY_MAX, rounded(p99 * 6))));
  }

  private void rate(Fork fork, double mean) {
    forks.add(
        List.of(
            fork.measured(
                Metric.THROUGHPUT, rounded(mean * Math.exp(0.04 * random.nextGaussian())))));
  }

  private void sizes(String group) {
    Fork fork =
        Fork.of(
            Harness.STORAGE,
            "table-size",
            Arm.of(group, server(group), schema(group), DURABILITY),
            "small-1",
            100_000,
            1,
            at(1));
    double heap = choose(group, 17.5, 17.5, 19.2) * MIB;
    double index = choose(group, 24.25, 24.25, 15.5) * MIB;
    double toast = group.equals("plugin") ? 91 * 8192 : 8192;
    forks.add(
        List.of(
            fork.measured(Metric.SIZE_HEAP, heap),
            fork.measured(Metric.SIZE_INDEX, index),
            fork.measured(Metric.SIZE_TOAST, toast),
            fork.measured(Metric.SIZE_TOTAL, heap + index + toast)));
  }

  private static Fork insert(String benchmark, Arm arm, int round) {
    return Fork.of(Harness.INSERT, benchmark, arm, "small-1", 100_000, round, at(round));
  }

  private static double choose(String group, double standard, double control, double plugin) {
    return switch (group) {
      case "control" -> control;
      case "plugin" -> plugin;
      default -> standard;
    };
  }

  private static String server(String group) {
    return group.startsWith("standard") ? "postgresql" : "timescaledb";
  }

  private static String schema(String group) {
    return group.equals(Arm.BASELINE_AGAIN) ? Arm.BASELINE : group;
  }

  private static Instant at(int round) {
    return START.plus(Duration.ofSeconds(40L * round));
  }

  private static double rounded(double value) {
    return Math.round(value * 10) / 10.0;
  }

  private static RunManifest manifest() {
    RunManifest begun =
        RunManifest.started(
            "2026-11-23-100000-synthetic",
            START,
            new RunManifest.Plan(
                "synthetic", "5f0c".repeat(16), "# Not a plan: this run is synthetic.\nforks: 5\n"),
            new RunManifest.Git("0123456789abcdef0123456789abcdef01234567", true),
            new RunManifest.Environment(
                "Synthetic CPU at 3.0 GHz",
                2,
                8L << 30,
                "Debian GNU/Linux 12 (bookworm)",
                "Linux 6.1.0",
                new RunManifest.Disk("vda", "ext4", 120L << 30),
                "OpenJDK 64-Bit Server VM",
                "17.0.15",
                RunManifest.sorted(
                    Map.of("postgresql", "42.7.14", "jmh-core", "1.37", "HikariCP", "7.1.0")),
                new RunManifest.FsyncMicros(183.4, 912.7, 200),
                true));
    return begun
        .withDataset(
            new RunManifest.Dataset(
                "small-1",
                "small",
                1,
                100_000,
                Instant.parse("2026-03-02T00:00:00Z"),
                Instant.parse("2026-05-30T23:59:00Z"),
                "c0de".repeat(16)))
        .withServer(server("postgresql", "PostgreSQL", null))
        .withServer(server("timescaledb", "TimescaleDB Apache", "2.19.3"))
        .withNotAvailable(
            new RunManifest.NotAvailable("compression", "timescaledb", "not in the Apache edition"))
        .withNotAvailable(
            new RunManifest.NotAvailable(
                "continuous aggregates", "timescaledb", "not in the Apache edition"))
        .withWarning("This run is synthetic: its numbers are made up for tests.")
        .withWarning("Client and server shared the 2 cores of one machine.")
        .withStage("generate", 3.2)
        .withStage("load", 21.7)
        .withStage("measure", 201.4)
        .withTotals(123, 1)
        .ended(RunManifest.State.COMPLETE, START.plusSeconds(240));
  }

  private static RunManifest.Server server(String name, String edition, String extension) {
    return new RunManifest.Server(
        name,
        RunManifest.Way.EMBEDDED,
        null,
        null,
        "PostgreSQL 17.12",
        170012,
        edition,
        extension,
        RunManifest.sorted(
            Map.of(
                "fsync", "on",
                "synchronous_commit", "on",
                "shared_buffers", "512MB",
                "jit", "on",
                "max_wal_size", "1GB",
                "wal_level", "replica")));
  }
}
